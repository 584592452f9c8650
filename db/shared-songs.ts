import 'server-only'
import { cached } from '@/lib/cached'
import { keyedHash } from '@/lib/keyed-hash'
import { seal, unseal } from '@/lib/sealed'
import { guestFilter } from '@/lib/share-links'
import type { OpenedLink } from './share-links'
import { countFacets } from './song-facets'
import { countSongs, findSongs, type SongQuery, type SongRow } from './songs'

const MOST_PRINTED = 2_000
const HOUR = 3600
const CURSOR = 'cursor of a shared list'

export type SharedLink = Extract<OpenedLink, { state: 'open' }>
export type SharedSong = Awaited<ReturnType<typeof findSharedSongs>>['songs'][number]

/**
 * A page of the songs behind a link, as a guest may see them: no notes, no readiness, no ids. `id` is only a name within the
 * list, and the cursor is sealed because it holds a song's place and id.
 */
export async function findSharedSongs(link: SharedLink, { filter, sort, after }: SongQuery) {
  const cursor = after && unseal(CURSOR, after)
  const found = await findSongs(link.from, { filter: guestFilter(filter), sort, after: cursor })
  return {
    songs: found.songs.map((song) => asGuest(link, song)),
    close: found.close.map((song) => asGuest(link, song)),
    next: found.next && seal(CURSOR, found.next),
  }
}

/** The songs behind a link on one page, for paper: at most 2,000. */
export async function findAllSharedSongs(link: SharedLink, query: Omit<SongQuery, 'after'>) {
  const all = await findSharedSongs(link, query)
  while (all.next && all.songs.length < MOST_PRINTED) {
    const more = await findSharedSongs(link, { ...query, after: all.next })
    all.songs.push(...more.songs)
    all.next = more.next
  }
  return all
}

/** The numbers behind a link, and how many songs a filter lets through. */
export function countSharedSongs(link: SharedLink, filter: SongQuery['filter']) {
  return countSongs(link.from, guestFilter(filter))
}

/** The counts of the filters that a guest has. */
export async function countSharedFacets(link: SharedLink, filter: SongQuery['filter']) {
  return { ...(await countFacets(link.from, guestFilter(filter))), readiness: [], tag: [] }
}

/** The songs behind a link by position on the circle of fifths: its sun. Kept under the repertoire's version. */
export function countSharedKeys(link: SharedLink): Promise<number[]> {
  return cached(`shared keys ${link.id} ${link.version}`, HOUR, async () => {
    const { keys } = await countFacets(link.from, {})
    return Array.from({ length: 24 }, (_, position) => keys.find(({ value }) => value === String(position))?.count ?? 0)
  })
}

function asGuest(link: SharedLink, { id, title, artist, key, tempo, genre, chartTypes }: SongRow) {
  const name = keyedHash('name of a shared song', link.id, id).slice(0, 12)
  return { id: name, title, artist, key, tempo, genre, chartTypes, readiness: null }
}
