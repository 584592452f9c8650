import Link from 'next/link'
import type { Lineage } from '@/db/song-origins'
import type { Song } from '@/db/songs'
import { bandPlace, OWN_PLACE, type RepertoirePlace } from '@/lib/repertoire-place'
import { LaterChanges } from './later-changes'

type SongLineageProps = {
  song: Song
  place: RepertoirePlace
  lineage: Lineage | undefined
  adder: string | undefined
  changing: boolean
}

/** Where a song came from, who added it, and what was changed there since. */
export function SongLineage({ song, place, lineage, adder, changing }: SongLineageProps) {
  const themselves = lineage && 'musician' in lineage.from && lineage.from.musician === adder
  return (
    <section aria-label="Where it comes from" className="flex flex-col gap-3">
      <p className="text-soft">
        {lineage && <Origin lineage={lineage} />}
        {adder && !themselves && (
          <>
            {lineage ? ' · brought by ' : 'Added by '}
            <bdi>{adder}</bdi>
          </>
        )}
      </p>
      {lineage?.theirs && lineage.theirs.changes.length > 0 && (
        <LaterChanges song={song} place={place} changes={lineage.theirs.changes} changing={changing} />
      )}
    </section>
  )
}

function Origin({ lineage: { from, theirs } }: { lineage: Lineage }) {
  if ('band' in from)
    return (
      <>
        From <Linked href={theirs && `${bandPlace(from.bandId).song}${theirs.songId}`}>{from.band}</Linked>
      </>
    )
  if (from.mine)
    return (
      <>
        From <Linked href={theirs && `${OWN_PLACE.song}${theirs.songId}`}>your repertoire</Linked>
      </>
    )
  return (
    <>
      From <bdi>{from.musician}</bdi>’s repertoire
    </>
  )
}

function Linked({ href, children }: { href: string | null; children: string }) {
  return href ? (
    <Link href={href}>
      <bdi>{children}</bdi>
    </Link>
  ) : (
    <bdi>{children}</bdi>
  )
}
