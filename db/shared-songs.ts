import 'server-only'
import { cached, type Json } from '@/lib/cached'
import { keyedHash } from '@/lib/keyed-hash'
import { seal, unseal } from '@/lib/sealed'
import { guestFilter } from '@/lib/share-links'
import { shareName } from '@/lib/share-names'
import type { OpenedLink } from './share-links'
import { countFacets } from './song-facets'
import type { SongQuery, SongRow } from './song-pages'
import { countSongs, findSongs } from './songs'

const MOST_PRINTED = 2_000
const HOUR = 3600
const CURSOR = 'cursor of a shared list'

export type SharedLink = Extract<OpenedLink, { state: 'open' }>

/**
 * A page of the songs behind a link, as a guest may see them: no notes, no readiness, no ids. `id` is only a name within the
 * link, and the cursor is sealed because it holds a song's place and id.
 */
export function findSharedSongs(link: SharedLink, query: SongQuery) {
  const asked = asGuestMay(query)
  return keptFor(link, 'songs', asked, () => readSharedSongs(link, asked))
}

/** The songs behind a link on one page, for paper: at most 2,000. Printed once, they are not kept. */
export async function findAllSharedSongs(link: SharedLink, query: Omit<SongQuery, 'after'>) {
  const all = await readSharedSongs(link, asGuestMay(query))
  while (all.next && all.songs.length < MOST_PRINTED) {
    const more = await readSharedSongs(link, asGuestMay({ ...query, after: all.next }))
    all.songs.push(...more.songs)
    all.next = more.next
  }
  return all
}

/** The numbers behind a link, and how many songs a filter lets through. */
export function countSharedSongs(link: SharedLink, filter: SongQuery['filter']) {
  const asked = guestFilter(filter)
  return keptFor(link, 'numbers', asked, () => countSongs(link.from, asked))
}

/** The counts of the filters that a guest has. */
export function countSharedFacets(link: SharedLink, filter: SongQuery['filter']) {
  const asked = guestFilter(filter)
  return keptFor(link, 'filters', asked, async () => ({
    ...(await countFacets(link.from, asked)),
    readiness: [],
    tag: [],
  }))
}

/** The songs behind a link by position on the circle of fifths: its sun. */
export function countSharedKeys(link: SharedLink): Promise<number[]> {
  return keptFor(link, 'keys', {}, async () => {
    const { keys } = await countFacets(link.from, {})
    return Array.from({ length: 24 }, (_, position) => keys.find(({ value }) => value === String(position))?.count ?? 0)
  })
}

/** What a guest may ask for, with the cursor opened: sealed, the same place is never the same text. */
function asGuestMay({ filter, sort, after }: SongQuery): SongQuery {
  return { filter: guestFilter(filter), sort, after: after && unseal(CURSOR, after) }
}

/**
 * An answer to guests, kept for an hour. The link and the version come from the statement that has just checked the link, so
 * that nothing is told of a link that ended, nor of songs that have changed since.
 */
function keptFor<Answer extends Json>(link: SharedLink, what: string, asked: Json, make: () => Promise<Answer>) {
  const query = keyedHash('what a guest asks', JSON.stringify([link.from.scope, asked]))
  return cached(`shared ${what}:2:${link.id}:${link.version}:${query}`, HOUR, make)
}

async function readSharedSongs(link: SharedLink, query: SongQuery) {
  const found = await findSongs(link.from, query)
  return {
    songs: found.songs.map((song) => asGuest(link, song)),
    close: found.close.map((song) => asGuest(link, song)),
    next: found.next && seal(CURSOR, found.next),
  }
}

function asGuest(link: SharedLink, { id, title, artist, key, tempo, genre, chartTypes }: SongRow) {
  return { id: shareName(link.id, id), title, artist, key, tempo, genre, chartTypes, readiness: null }
}
