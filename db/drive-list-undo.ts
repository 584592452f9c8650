import 'server-only'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { chartTypesOf } from '@/lib/chart-types'
import type { ChartType } from '@/lib/songs'
import { changing, differences, type Entry } from './changes'
import type { Database } from './client'
import { forgetFiles } from './drive-list-memory'
import type { ListRow } from './drive-list-songs'
import { mine } from './drive-lists'
import type { Writable } from './repertoires'
import { charts, driveListFiles, driveLists, songs } from './schema'

/** What went, and what stayed because somebody has worked on it since. */
export type DriveListUndone = { charts: number; songs: number; kept: number }

/** Takes a written list back, within 30 days and in one transaction; undefined when there is nothing to take back. */
export function undoDriveList(of: Writable, listId: string): Promise<DriveListUndone | undefined> {
  return changing(of, async (tx) => {
    const [list] = await tx
      .update(driveLists)
      .set({ status: 'undone', undoneAt: sql`now()` })
      .where(
        and(mine(of, listId), eq(driveLists.status, 'done'), sql`${driveLists.doneAt} > now() - interval '30 days'`),
      )
      .returning({ counts: driveLists.counts })
    if (!list) return { result: undefined, entries: [] }
    const rows = await tx
      .select()
      .from(driveListFiles)
      .where(eq(driveListFiles.listId, listId))
      .orderBy(driveListFiles.place)
    const gone = await removeCharts(tx, of, rows)
    const added = new Set(rows.flatMap(({ addedSongId }) => addedSongId ?? []))
    const removed = await removeSongs(tx, of, [...added])
    const entries = await untick(
      tx,
      of,
      rows.filter(({ addedSongId }) => !addedSongId),
    )
    await forgetFiles(tx, of, listId, rows)
    const kept = list.counts!.charts - gone + (added.size - removed)
    const undone = { charts: gone, songs: removed, kept }
    await tx
      .update(driveLists)
      .set({ counts: { ...list.counts!, undone } })
      .where(mine(of, listId))
    const entry: Entry = { verb: 'undo', subject: 'drive list', subjectId: listId }
    return { result: undone, entries: [entry, ...entries] }
  })
}

/** Charts that nobody has changed since go to the trash. */
async function removeCharts(tx: Database, of: Writable, rows: ListRow[]): Promise<number> {
  const ids = rows.flatMap(({ chartId }) => chartId ?? [])
  if (!ids.length) return 0
  const gone = await tx
    .update(charts)
    .set({ deletedAt: sql`now()`, version: sql`${charts.version} + 1` })
    .where(
      and(eq(charts.repertoireId, of.id), inArray(charts.id, ids), eq(charts.version, 1), isNull(charts.deletedAt)),
    )
    .returning({ id: charts.id })
  return gone.length
}

/**
 * So do songs that nobody has changed and that carry no chart but those. They are held first, so that nobody adds a chart to one
 * meanwhile, and which still carry one is asked of all at once: within the change PostgreSQL looked through all charts for each.
 */
async function removeSongs(tx: Database, of: Writable, ids: string[]): Promise<number> {
  if (!ids.length) return 0
  const unchanged = and(
    eq(songs.repertoireId, of.id),
    inArray(songs.id, ids),
    eq(songs.version, 1),
    isNull(songs.deletedAt),
  )
  const held = await tx.select({ id: songs.id }).from(songs).where(unchanged).orderBy(songs.id).for('update')
  const carrying = await tx
    .selectDistinct({ id: charts.songId })
    .from(charts)
    .where(and(eq(charts.repertoireId, of.id), inArray(charts.songId, ids), isNull(charts.deletedAt)))
  const carried = new Set(carrying.map(({ id }) => id))
  const bare = held.flatMap(({ id }) => (carried.has(id) ? [] : id))
  if (!bare.length) return 0
  await tx
    .update(songs)
    .set({ deletedAt: sql`now()`, version: sql`${songs.version} + 1` })
    .where(and(eq(songs.repertoireId, of.id), inArray(songs.id, bare)))
  return bare.length
}

/** Types that only this list ticked go, where no chart that is left gives them. */
async function untick(tx: Database, of: Writable, rows: ListRow[]): Promise<Entry[]> {
  const ticked = new Map<string, ChartType[]>()
  for (const { songId, ticked: types } of rows)
    if (songId && types?.length) ticked.set(songId, [...(ticked.get(songId) ?? []), ...types])
  if (!ticked.size) return []
  const ids = [...ticked.keys()]
  const [held, left] = [
    await tx
      .select({ id: songs.id, chartTypes: songs.chartTypes, version: songs.version })
      .from(songs)
      .where(and(eq(songs.repertoireId, of.id), inArray(songs.id, ids), isNull(songs.deletedAt)))
      .orderBy(songs.id)
      .for('update'),
    await tx
      .select({
        songId: charts.songId,
        kind: charts.kind,
        instrument: charts.instrument,
        transposition: charts.transposition,
      })
      .from(charts)
      .where(and(eq(charts.repertoireId, of.id), inArray(charts.songId, ids), isNull(charts.deletedAt)))
      .orderBy(charts.id),
  ]
  const entries: Entry[] = []
  for (const song of held) {
    const stay = new Set(left.filter(({ songId }) => songId === song.id).flatMap(chartTypesOf))
    const chartTypes = song.chartTypes.filter((type) => stay.has(type) || !ticked.get(song.id)!.includes(type))
    const found = differences({ chartTypes: song.chartTypes }, { chartTypes })
    if (!Object.keys(found).length) continue
    const version = song.version + 1
    await tx
      .update(songs)
      .set({ chartTypes, version })
      .where(and(eq(songs.repertoireId, of.id), eq(songs.id, song.id)))
    entries.push({ verb: 'change', subject: 'song', subjectId: song.id, subjectVersion: version, differences: found })
  }
  return entries
}
