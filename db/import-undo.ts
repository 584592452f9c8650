import 'server-only'
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { changing } from './changes'
import { asJob, type Database, rowsOf } from './client'
import { type ChartsBefore, takeChartsBack } from './import-charts-undo'
import { type EditedSongs, findEdited } from './import-edits'
import { knownSong } from './import-known-songs'
import { batches, type SongChange, tidySongs, updateSongs } from './import-writes'
import { editedSince, importedSongs } from './imported-songs'
import { mine } from './imports'
import type { Writable } from './repertoires'
import { importChanges, imports, songs } from './schema'
import type { UndoCounts } from './schema/imports'

/** What becomes of the songs that were edited since: those in `taken` go the way of the others, the rest stays. */
export type EditsUndone = Pick<EditedSongs, 'seen'> & { taken: string[] | 'all' }

const KEEP: EditsUndone = { seen: '', taken: [] }

/**
 * Takes an import back, within 30 days and in one transaction: its songs go to the trash, the songs it changed get their
 * values back. Undefined when there is nothing to take back; `overtaken` when other songs were edited than those that were
 * `seen`, and nothing is done.
 */
export async function undoImport(
  of: Writable,
  id: string,
  edits: EditsUndone = KEEP,
): Promise<UndoCounts | 'overtaken' | undefined> {
  try {
    const undone = await asJob(() => takeBack(of, id, edits))
    if (undone) await tidySongs(undone.removed + undone.restored)
    return undone
  } catch (error) {
    if (error instanceof Overtaken) return 'overtaken'
    throw error
  }
}

class Overtaken extends Error {}

function takeBack(of: Writable, id: string, edits: EditsUndone): Promise<UndoCounts | undefined> {
  return changing(of, async (tx) => {
    const taken = await tx
      .update(imports)
      .set({ status: 'undone', undoneAt: sql`now()` })
      .where(and(mine(of, id), eq(imports.status, 'done'), sql`${imports.doneAt} > now() - interval '30 days'`))
      .returning({ id: imports.id })
    if (!taken.length) return { result: undefined, entries: [] }
    const edited = await editedToTake(tx, of, id, edits)
    const removed = await removeAdded(tx, of, id, edited)
    const restored = await restoreChanged(tx, of, id, edited)
    const counts = { removed, restored, kept: (await countVisible(tx, of, id)) - restored }
    await tx
      .update(imports)
      .set({ counts: sql`${imports.counts} || ${JSON.stringify({ undone: counts })}::jsonb` })
      .where(mine(of, id))
    const differences = { removed: { to: removed }, restored: { to: restored }, kept: { to: counts.kept } }
    return { result: counts, entries: [{ verb: 'undo', subject: 'import', subjectId: id, differences }] }
  })
}

async function editedToTake(tx: Database, of: Writable, id: string, { seen, taken }: EditsUndone): Promise<string[]> {
  if (!taken.length) return []
  const now = await findEdited(tx, of, id)
  if (now.seen !== seen) throw new Overtaken()
  return now.ids.filter((id) => taken === 'all' || taken.includes(id))
}

async function removeAdded(tx: Database, of: Writable, id: string, edited: string[]): Promise<number> {
  const [counted] = await rowsOf<{ songs: number }>(
    tx,
    sql`with removed as (
      update songs set deleted_at = now(), version = songs.version + 1, updated_at = now() from ${importedSongs(id)}
      where imported.before is null and songs.id = imported.song_id
        and songs.repertoire_id = ${of.id}::uuid and songs.deleted_at is null
        and (not ${editedSince(id)} or songs.id = any(${sql.param(edited)}::uuid[]))
      returning 1)
    select count(*)::int as songs from removed`,
  )
  return counted!.songs
}

async function restoreChanged(tx: Database, of: Writable, id: string, edited: string[]): Promise<number> {
  const changes = await tx
    .select({ song: knownSong, before: importChanges.before })
    .from(importChanges)
    .innerJoin(songs, eq(songs.id, importChanges.songId))
    .where(
      and(
        eq(importChanges.importId, id),
        isNotNull(importChanges.before),
        eq(songs.repertoireId, of.id),
        isNull(songs.deletedAt),
        sql`(not ${editedSince(id, sql`${importChanges.versionAfter}`)} or ${songs.id} = any(${sql.param(edited)}::uuid[]))`,
      ),
    )
    .orderBy(songs.id)
    .for('no key update', { of: songs })
  const [back, charts]: [SongChange[], ChartsBefore[]] = [[], []]
  for (const { song, before } of changes) {
    const { charts: replaced, ...after } = before!
    back.push({ song, after })
    charts.push({ songId: song.id, charts: replaced })
  }
  for (const batch of batches(back)) await updateSongs(tx, of, batch)
  await takeChartsBack(tx, of, id, charts)
  return back.length
}

/** The songs of an import that can still be seen, its own ones being in the trash by now. */
async function countVisible(tx: Database, of: Writable, id: string): Promise<number> {
  const [counted] = await tx
    .select({ songs: sql<number>`count(*)::int` })
    .from(songs)
    .innerJoin(importedSongs(id), sql`imported.song_id = ${songs.id}`)
    .where(and(eq(songs.repertoireId, of.id), isNull(songs.deletedAt)))
  return counted!.songs
}
