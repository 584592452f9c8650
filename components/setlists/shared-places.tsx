import type { ReactNode } from 'react'
import { PrintButton } from '@/components/export/print-button'
import { KeyChip } from '@/components/songs/key-chip'
import { FollowedLink } from '@/components/ui/followed-link'
import { PageTitle } from '@/components/ui/page-title'
import { SongWords } from './song-words'

type Place = {
  title: string
  artist: string | null
  key: string | null
  tempo: number | null
  note: string | null
  /** Where its charts are, if they are shown. */
  href?: string
}
type SharedPlacesProps = {
  link: { title: string; musician: string }
  numbers: string[]
  places: Place[]
  /** A setlist counts its songs, a repertoire does not. */
  numbered: boolean
  /** The day on which it was written down. */
  frozen?: string
  children?: ReactNode
}

/** Songs in an order behind a link, for a guest: with their keys and notes, and the way to their charts. */
export function SharedPlaces({ link, numbers, places, numbered, frozen, children }: SharedPlacesProps) {
  return (
    <div className="page page-narrow printed flex flex-col gap-5">
      <div>
        <PageTitle
          title={<bdi className={link.title.length > 48 ? 'block text-heading' : undefined}>{link.title}</bdi>}
          numbers={numbers}
        >
          <PrintButton look="quiet" label="Print" />
        </PageTitle>
        <p className="mt-1 text-soft">
          shared by <bdi>{link.musician}</bdi>
          {frozen && `, as it was on ${frozen}`}
        </p>
      </div>
      {children}
      <ol className="border-hairline border-t">
        {places.map((song, at) => (
          <li
            key={at}
            className="relative flex items-center gap-3 border-hairline border-b py-1.5 hover:has-[a]:bg-wash has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-accent print:py-1"
          >
            {numbered && <span className="figures w-7 shrink-0 text-end font-semibold text-soft">{at + 1}</span>}
            <SongWords song={song} />
            <KeyChip songKey={song.key} />
            {song.href && (
              <FollowedLink href={song.href} className="no-print absolute inset-0 outline-none">
                <span className="sr-only">{`Chart of ${song.title}`}</span>
              </FollowedLink>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}
