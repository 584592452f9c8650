import 'server-only'
import { and, asc, eq, gt, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { SongFilter, SongSort } from '@/lib/song-filter'
import { db } from './client'
import { withTextCharts } from './exported-text-charts'
import { reading } from './reading'
import type { Readable, Writable } from './repertoires'
import { songs } from './schema'
import { songFieldColumns } from './song-columns'
import { songsOf } from './song-conditions'
import { after, cursorAt, orderBy } from './song-order'

const BATCH = 1_000
/** Charts are long: not more of them at once than a server has room for. */
const BATCH_WITH_CHARTS = 100
export const MOST_PRINTED = 5_000

/** Which songs go out: what the filter lets through, or of these only the ticked ones. */
export type ExportQuery = { filter: SongFilter; sort: SongSort; only?: readonly string[] }

const exported = {
  ...songFieldColumns,
  lastPlayedOn: songs.lastPlayedOn,
  createdAt: songs.createdAt,
  updatedAt: songs.updatedAt,
}
const place = { id: songs.id, search: songs.search, artistSort: songs.artistSort, keyPos: songs.keyPos }

/** How many songs would go out. */
export async function countExported(from: Readable, query: ExportQuery): Promise<number> {
  const [found] = await reading(from, (database) =>
    database.select({ songs: sql<number>`count(*)::int` }).from(songs).where(wanted(from, query)),
  )
  return found!.songs
}

/** The songs that go out, in order and in batches, each read when the one before it is on its way: however many there are. `charts`: with their charts in text. */
export async function* exportedSongs(from: Readable, query: ExportQuery, charts = false) {
  const most = charts ? BATCH_WITH_CHARTS : BATCH
  let cursor: string | undefined
  do {
    const batch = await reading(from, (database) =>
      database
        .select({ ...exported, ...place })
        .from(songs)
        .where(and(wanted(from, query), after(query.sort, cursor)))
        .orderBy(...orderBy(query.sort))
        .limit(most),
    )
    if (batch.length) yield charts ? await withTextCharts(from, batch) : batch
    cursor = batch.length === most ? cursorAt(query.sort, batch.at(-1)!) : undefined
  } while (cursor)
}

/** The songs in the trash of one's own, with the day they went there. */
export async function* exportedTrash(from: Writable) {
  let last: string | undefined
  do {
    const batch = await db()
      .select({ ...exported, id: songs.id, deletedAt: songs.deletedAt })
      .from(songs)
      .where(and(eq(songs.repertoireId, from.id), isNotNull(songs.deletedAt), last ? gt(songs.id, last) : undefined))
      .orderBy(asc(songs.id))
      .limit(BATCH)
    if (batch.length) yield batch
    last = batch.length === BATCH ? batch.at(-1)!.id : undefined
  } while (last)
}

/** The songs for a sheet of paper, at most 5,000. */
export function findPrintedSongs(from: Readable, query: ExportQuery) {
  const { id, title, artist, key, tempo, durationSeconds, genre } = songs
  return reading(from, (database) =>
    database
      .select({ id, title, artist, key, tempo, durationSeconds, genre })
      .from(songs)
      .where(wanted(from, query))
      .orderBy(...orderBy(query.sort))
      .limit(MOST_PRINTED),
  )
}
export type PrintedSong = Awaited<ReturnType<typeof findPrintedSongs>>[number]

function wanted(from: Readable, { filter, only }: ExportQuery): SQL {
  return and(songsOf(from, filter), only && inArray(songs.id, [...only]))!
}
