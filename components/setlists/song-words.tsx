import { FileMusic } from 'lucide'
import { FollowedLink } from '@/components/ui/followed-link'
import { Icon } from '@/components/ui/icon'

type SongWordsProps = {
  song: { title: string; artist: string | null; tempo: number | null; note: string | null }
  /** Where its chart is. */
  href?: string
}

/** How a place in a setlist is called: title, artist, tempo, and its note. */
export function SongWords({ song: { title, artist, tempo, note }, href }: SongWordsProps) {
  return (
    <div className="min-w-0 flex-1 py-1 print:py-0">
      <p className="line-clamp-2 font-semibold leading-snug print:line-clamp-none" title={title}>
        {href ? (
          <FollowedLink href={href} className="tap -my-2.5 inline-flex items-center gap-1.5 py-2.5">
            <bdi>{title}</bdi>
            <Icon of={FileMusic} aria-hidden size={16} className="no-print shrink-0 text-soft" />
          </FollowedLink>
        ) : (
          <bdi>{title}</bdi>
        )}
      </p>
      <p className="figures flex gap-x-2 text-sm text-soft">
        {artist && (
          <bdi className="min-w-0 truncate" title={artist}>
            {artist}
          </bdi>
        )}
        {tempo && <span className="whitespace-nowrap">{tempo} bpm</span>}
      </p>
      {note && (
        <p className="text-sm">
          <bdi className="whitespace-pre-wrap">{note}</bdi>
        </p>
      )}
    </div>
  )
}
