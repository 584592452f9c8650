import 'server-only'
import { and, sql } from 'drizzle-orm'
import { type Database, db } from './client'
import type { KnownSong, ReadRow } from './import-marks'
import type { Readable } from './repertoires'
import { songs } from './schema'
import { visibleSongs } from './song-conditions'

const KEYS_AT_ONCE = 5_000

/** What a list is compared with. */
export const knownSong = {
  id: songs.id,
  songKey: songs.songKey,
  version: songs.version,
  title: songs.title,
  artist: songs.artist,
  key: songs.key,
  tempo: songs.tempo,
  genre: songs.genre,
  timeSignature: songs.timeSignature,
  durationSeconds: songs.durationSeconds,
  capo: songs.capo,
  chartTypes: songs.chartTypes,
  tags: songs.tags,
  readiness: songs.readiness,
  notes: songs.notes,
  driveFileId: songs.driveFileId,
  driveResourceKey: songs.driveResourceKey,
}

/** The songs of a repertoire that rows of a list speak of, the oldest first. */
export function findKnownSongs(from: Readable, rows: ReadRow[]): Promise<KnownSong[]> {
  return inSteps(rows, (keys) => select(db(), from, keys))
}

/** The same, held so that nobody changes them until the transaction ends. */
export function holdKnownSongs(tx: Database, from: Readable, rows: ReadRow[]): Promise<KnownSong[]> {
  return inSteps(rows, (keys) => select(tx, from, keys).for('no key update'))
}

function select(database: Database, from: Readable, keys: string[]) {
  return database
    .select(knownSong)
    .from(songs)
    .where(and(visibleSongs(from), sql`${songs.songKey} = any(${sql.param(keys)}::text[])`))
    .orderBy(songs.id)
}

async function inSteps(rows: ReadRow[], find: (keys: string[]) => PromiseLike<KnownSong[]>): Promise<KnownSong[]> {
  const keys = [...new Set(rows.map(({ made }) => made.songKey))]
  const found: KnownSong[] = []
  for (let from = 0; from < keys.length; from += KEYS_AT_ONCE)
    found.push(...(await find(keys.slice(from, from + KEYS_AT_ONCE))))
  return found
}
