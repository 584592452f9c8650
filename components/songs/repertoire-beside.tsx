import Link from 'next/link'
import { findSongs } from '@/db/songs'
import { type SongFilter, type SongSort, songFilterParams, songListHref } from '@/lib/song-filter'
import type { OpenRepertoire } from './open-repertoire'
import { SongList } from './song-list'
import { SongSearch } from './song-search'

type RepertoireBesideProps = { repertoire: OpenRepertoire; filter: SongFilter; sort: SongSort; open: string }

/** The list a song was opened from, beside it where there is room. */
export async function RepertoireBeside({ repertoire, filter, sort, open }: RepertoireBesideProps) {
  const { from, place } = repertoire
  const { songs, next } = await findSongs(from, { filter, sort })
  const query = songFilterParams(filter, sort).toString()
  return (
    <section aria-label="Repertoire" className="no-print flex flex-col gap-4 max-xl:hidden">
      <SongSearch path={place.list} filter={filter} sort={sort} />
      <SongList songs={songs} href={({ id }) => `${place.song}${id}${query ? `?${query}` : ''}`} open={open} />
      {next && (
        <Link href={songListHref(place.list, filter, sort)} prefetch={false} className="tap inline-flex items-center">
          The whole list
        </Link>
      )}
    </section>
  )
}
