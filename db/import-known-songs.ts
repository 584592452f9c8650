import 'server-only'
import { and, inArray, sql } from 'drizzle-orm'
import { type Database, db } from './client'
import type { KnownSong } from './import-marks'
import type { Readable } from './repertoires'
import { songs } from './schema'
import { songFieldColumns } from './song-columns'
import { visibleSongs } from './song-conditions'

const KEYS_AT_ONCE = 5_000

/** What a list is compared with. */
export const knownSong = {
  id: songs.id,
  songKey: songs.songKey,
  version: songs.version,
  ...songFieldColumns,
}

/** The songs of a repertoire with one of these keys, the oldest first. */
export function findKnownSongs(from: Readable, keys: string[]): Promise<KnownSong[]> {
  return inSteps(keys, (keys) => select(db(), from, keys))
}

/** The same, held so that nobody changes them until the transaction ends. */
export function holdKnownSongs(tx: Database, from: Readable, keys: string[]): Promise<KnownSong[]> {
  return inSteps(keys, (keys) => select(tx, from, keys).for('no key update'))
}

/** Songs of a repertoire by their ids; `hold` as above. */
export async function findSongsById(
  database: Database,
  from: Readable,
  ids: string[],
  hold: boolean,
): Promise<KnownSong[]> {
  return inSteps(ids, (some) => {
    const found = database
      .select(knownSong)
      .from(songs)
      .where(and(visibleSongs(from), inArray(songs.id, some)))
    return hold ? found.orderBy(songs.id).for('no key update') : found.orderBy(songs.id)
  })
}

function select(database: Database, from: Readable, keys: string[]) {
  return database
    .select(knownSong)
    .from(songs)
    .where(and(visibleSongs(from), sql`${songs.songKey} = any(${sql.param(keys)}::text[])`))
    .orderBy(songs.id)
}

async function inSteps(keys: string[], find: (keys: string[]) => PromiseLike<KnownSong[]>): Promise<KnownSong[]> {
  const found: KnownSong[] = []
  for (let from = 0; from < keys.length; from += KEYS_AT_ONCE)
    found.push(...(await find(keys.slice(from, from + KEYS_AT_ONCE))))
  return found
}
