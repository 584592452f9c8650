import 'server-only'
import { and, eq, inArray, isNotNull, isNull, notInArray, sql } from 'drizzle-orm'
import { stateOf } from '@/lib/drive-list/drive-changes'
import type { Database } from './client'
import type { ListRow } from './drive-list-songs'
import type { Writable } from './repertoires'
import { charts, driveFiles, driveLists } from './schema'

/** Remembers the files of a list as they are now, and notes what changed of those that were known; answers how many changed. */
export async function rememberFiles(tx: Database, to: Writable, listId: string, rows: ListRow[]): Promise<number> {
  const files = rows
    .filter(
      ({ driveFileId, fate, asks }) =>
        driveFileId && fate !== 'left' && fate !== 'missing' && !(fate === 'write' && asks),
    )
    .map((row) => ({ id: row.driveFileId, state: stateOf(row) }))
  const [list] = await tx.select({ source: driveLists.source }).from(driveLists).where(eq(driveLists.id, listId))
  const seenBy = list?.source === 'drive' ? to.musicianId : null
  // What is known stays until its musician has taken over what changed; only where nothing is known the state is.
  await tx.execute(sql`
    insert into drive_files (repertoire_id, drive_file_id, list_id, seen_by, known)
    select distinct on (row.id) ${to.id}::uuid, row.id, ${listId}::uuid, ${seenBy}::uuid, row.state
    from json_to_recordset(${JSON.stringify(files)}::json) as row(id text, state jsonb)
    order by row.id
    on conflict (repertoire_id, drive_file_id) do update
      set known = drive_files.known - 'gone', found = case when drive_files.found ? 'gone' then null else drive_files.found end,
        list_id = excluded.list_id, seen_by = coalesce(excluded.seen_by, drive_files.seen_by), updated_at = now()`)
  const noted = rows
    .filter(({ fate, driveFileId }) => driveFileId && (fate === 'renamed' || fate === 'missing'))
    .map((row) => ({
      id: row.driveFileId,
      state: row.fate === 'missing' ? { name: row.name, gone: true } : stateOf(row),
    }))
  if (!noted.length) return 0
  await tx.execute(sql`
    update drive_files as f set found = f.known || row.state, before = null, version = f.version + 1, updated_at = now()
    from json_to_recordset(${JSON.stringify(noted)}::json) as row(id text, state jsonb)
    where f.repertoire_id = ${to.id}::uuid and f.drive_file_id = row.id`)
  return noted.length
}

/** Forgets what a list noted and the files that are charts of nothing any more: for a list that is taken back. */
export async function forgetFiles(tx: Database, of: Writable, listId: string, rows: ListRow[]): Promise<void> {
  const noted = rows
    .filter(({ fate }) => fate === 'renamed' || fate === 'missing')
    .flatMap(({ driveFileId }) => driveFileId ?? [])
  if (noted.length)
    await tx
      .update(driveFiles)
      .set({ found: null, version: sql`${driveFiles.version} + 1` })
      .where(and(eq(driveFiles.repertoireId, of.id), inArray(driveFiles.driveFileId, noted), isNull(driveFiles.before)))
  const charted = tx
    .select({ id: charts.driveFileId })
    .from(charts)
    .where(and(eq(charts.repertoireId, of.id), isNotNull(charts.driveFileId), isNull(charts.deletedAt)))
  await tx
    .delete(driveFiles)
    .where(
      and(
        eq(driveFiles.repertoireId, of.id),
        eq(driveFiles.listId, listId),
        notInArray(driveFiles.driveFileId, charted),
      ),
    )
}
