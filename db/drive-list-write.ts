import 'server-only'
import { asc, eq, sql } from 'drizzle-orm'
import type { DriveListCounts } from '@/lib/drive-list/drive-file'
import { changing, type Entry } from './changes'
import { findChartedFiles } from './drive-known'
import { addListedCharts } from './drive-list-charts'
import { rememberFiles } from './drive-list-memory'
import { addListedSongs, holdSongs } from './drive-list-songs'
import { mine } from './drive-lists'
import type { Writable } from './repertoires'
import { driveListFiles, driveLists } from './schema'

/** `removed`: the files whose song is not there any more. */
export type Written = DriveListCounts | 'gone' | 'overtaken' | { removed: string[] }

/**
 * Writes a list, once: all of it in one transaction or nothing. Songs come, charts come to songs, and what is there stays.
 * `overtaken` when a file of it was changed since it was `seen`.
 */
export function writeDriveList(to: Writable, listId: string, seen: number): Promise<Written> {
  return changing<Written>(to, async (tx) => {
    // Two lists may hold the same files and the same new songs: one is written after the other.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`drive list ${to.id}`}, 0))`)
    const [list] = await tx
      .select({ status: driveLists.status, counts: driveLists.counts })
      .from(driveLists)
      .where(mine(to, listId))
      .for('update')
    if (!list || list.status === 'undone') return { result: 'gone', entries: [] }
    if (list.status === 'done') return { result: list.counts!, entries: [] }
    const rows = await tx
      .select()
      .from(driveListFiles)
      .where(eq(driveListFiles.listId, listId))
      .orderBy(asc(driveListFiles.place))
    if (rows.reduce((sum, { version }) => sum + version, 0) !== seen) return { result: 'overtaken', entries: [] }
    const ids = rows.flatMap(({ driveFileId }) => driveFileId ?? [])
    const charted = await findChartedFiles(to, ids, tx)
    const open = rows.filter(
      ({ fate, asks, driveFileId }) => fate === 'write' && !asks && !(driveFileId && charted.has(driveFileId)),
    )
    const known = await holdSongs(tx, to, open)
    const removed = open.filter(({ songId }) => songId && !known.has(songId)).map(({ name }) => name)
    if (removed.length) return { result: { removed }, entries: [] }
    const songs = await addListedSongs(tx, to, open, known)
    const { entries, full, ...done } = await addListedCharts(tx, to, open, songs)
    const noted = await rememberFiles(tx, to, listId, rows)
    const out = rows.filter(({ fate, asks }) => fate === 'left' || (fate === 'write' && asks)).length
    const counts = { ...done, songs: songs.added.size, noted, left: out + full }
    await tx.update(driveLists).set({ status: 'done', counts, doneAt: sql`now()` }).where(mine(to, listId))
    return { result: counts, entries: [entryOf(listId, counts), ...entries] }
  })
}

function entryOf(listId: string, { songs, charts, ticked }: DriveListCounts): Entry {
  const differences = { songs: { to: songs }, charts: { to: charts }, ticked: { to: ticked } }
  return { verb: 'write', subject: 'drive list', subjectId: listId, differences }
}
