import 'server-only'
import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import { chartTypesOf } from '@/lib/chart-types'
import { songKey } from '@/lib/music/song-identity'
import { type ChartType, EMPTY_SONG, type SongFields } from '@/lib/songs'
import type { Database } from './client'
import type { Writable } from './repertoires'
import { type driveListFiles, songs } from './schema'
import { newIds } from './schema/columns'
import { columnsMaker } from './song-columns'

export type ListRow = typeof driveListFiles.$inferSelect
export type HeldSong = { id: string; chartTypes: ChartType[]; version: number }

/** The song of each file, the files of each song that is new, and the songs that were there. */
export type ListedSongs = {
  songOf: (row: ListRow) => string
  added: Map<string, ListRow[]>
  known: Map<string, HeldSong>
}

const AT_ONCE = 400

/** The songs that files go to, held so that nobody changes them until the transaction ends. */
export async function holdSongs(tx: Database, to: Writable, rows: ListRow[]): Promise<Map<string, HeldSong>> {
  const ids = [...new Set(rows.flatMap(({ songId }) => songId ?? []))]
  if (!ids.length) return new Map()
  return new Map((await hold(tx, to, inArray(songs.id, ids))).map((song) => [song.id, song]))
}

/** Adds one song for all new files of one title and artist, unless it came meanwhile. */
export async function addListedSongs(
  tx: Database,
  to: Writable,
  rows: ListRow[],
  known: Map<string, HeldSong>,
): Promise<ListedSongs> {
  const keys = new Map(
    rows.filter(({ songId }) => !songId).map((row) => [row.place, songKey(row.title, row.artist)] as const),
  )
  const came = keys.size ? await hold(tx, to, inArray(songs.songKey, [...new Set(keys.values())])) : []
  const byKey = new Map(came.toReversed().map((song) => [song.songKey, song.id]))
  const all = new Map([...known, ...came.map((song) => [song.id, song] as const)])
  const ids = newIds(keys.size)
  const added = new Map<string, ListRow[]>()
  for (const row of rows) {
    const key = keys.get(row.place)
    if (!key) continue
    const id = byKey.get(key) ?? ids[added.size]!
    byKey.set(key, id)
    if (all.has(id)) continue
    const others = added.get(id)
    if (others) others.push(row)
    else added.set(id, [row])
  }
  await insert(tx, to, added)
  return { songOf: (row) => row.songId ?? byKey.get(keys.get(row.place)!)!, added, known: all }
}

async function insert(tx: Database, to: Writable, added: Map<string, ListRow[]>): Promise<void> {
  const make = columnsMaker()
  const values = [...added].map(([id, rows]) => {
    const fields = newSong(rows)
    return { ...fields, ...make(fields), id, repertoireId: to.id, addedBy: to.musicianId }
  })
  for (let from = 0; from < values.length; from += AT_ONCE)
    await tx.insert(songs).values(values.slice(from, from + AT_ONCE))
}

function newSong(rows: ListRow[]): SongFields {
  const { title, artist } = rows[0]!
  const key = rows.find(({ key }) => key)?.key ?? null
  return { ...EMPTY_SONG, title, artist, key, chartTypes: [...new Set(rows.flatMap(chartTypesOf))] }
}

function hold(tx: Database, to: Writable, which: SQL) {
  return tx
    .select({ id: songs.id, chartTypes: songs.chartTypes, version: songs.version, songKey: songs.songKey })
    .from(songs)
    .where(and(eq(songs.repertoireId, to.id), isNull(songs.deletedAt), which))
    .orderBy(songs.id)
    .for('update')
}
