import { Music } from 'lucide'
import Link from 'next/link'
import { BandMark } from '@/components/bands/band-mark'
import { KeyChip } from '@/components/songs/key-chip'
import { ReadinessMark } from '@/components/songs/readiness-mark'
import { Icon } from '@/components/ui/icon'
import type { FoundAt, FoundSong } from '@/db/song-search-across'
import { bandPlace, OWN_PLACE } from '@/lib/repertoire-place'

/** A song that was found, and every place where it lives, each with its key there. */
export function FoundRow({ song: { title, artist, places } }: { song: FoundSong }) {
  return (
    <li className="border-hairline border-b py-2">
      <p className="line-clamp-2 font-semibold leading-snug" title={title}>
        <bdi>{title}</bdi>
      </p>
      {artist && (
        <p className="truncate text-sm text-soft" title={artist}>
          <bdi>{artist}</bdi>
        </p>
      )}
      <ul aria-label="Where it lives" className="flex flex-col">
        {places.map((place) => (
          <PlaceRow key={place.songId} place={place} title={title} />
        ))}
      </ul>
    </li>
  )
}

function PlaceRow({ place: { songId, key, readiness, member }, title }: { place: FoundAt; title: string }) {
  const { song } = member ? bandPlace(member.bandId) : OWN_PLACE
  return (
    <li>
      <Link
        href={`${song}${songId}`}
        prefetch={false}
        className="tap -mx-3 flex items-center gap-3 rounded-md px-3 no-underline transition-colors hover:bg-wash"
      >
        <span className="sr-only">
          <bdi>{title}</bdi>:{' '}
        </span>
        <span className="grid w-6 shrink-0 place-items-center text-accent">
          {member ? <BandMark band={member} size={24} /> : <Icon of={Music} aria-hidden size={20} />}
        </span>
        {member ? <bdi className="min-w-0 truncate">{member.bandName}</bdi> : 'Mine'}
        <ReadinessMark readiness={readiness} />
        <span className="ms-auto">
          <KeyChip songKey={key} />
        </span>
      </Link>
    </li>
  )
}
