import Link from 'next/link'
import { findListed } from '@/db/song-lists'
import { asText } from '@/lib/as-text'
import { type SongFilter, type SongSort, songFilterParams, songListHref } from '@/lib/song-filter'
import { LinkedSongs } from './linked-songs'
import type { OpenRepertoire } from './open-repertoire'
import { SongSearch } from './song-search'

type RepertoireBesideProps = { repertoire: OpenRepertoire; filter: SongFilter; sort: SongSort; open: string }

/** The list a song was opened from, beside it where there is room. */
export async function RepertoireBeside({ repertoire, filter, sort, open }: RepertoireBesideProps) {
  const { from, place } = repertoire
  const { songs, next } = await findListed(from, { filter, sort })
  const query = songFilterParams(filter, sort).toString()
  return (
    <section aria-label="Repertoire" className="no-print flex flex-col gap-4 max-xl:hidden">
      <SongSearch path={place.list} filter={filter} sort={sort} />
      <LinkedSongs songs={asText(songs)} songPath={place.song} songQuery={query && `?${query}`} open={open} />
      {next && (
        <Link href={songListHref(place.list, filter, sort)} prefetch={false} className="tap inline-flex items-center">
          The whole list
        </Link>
      )}
    </section>
  )
}
