import 'server-only'
import { sql } from 'drizzle-orm'
import { firstCause } from '@/lib/first-cause'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { log } from '@/lib/log'
import { changing } from './changes'
import { asJob, type Database } from './client'
import { isUnreachable, sqlState } from './faults'
import { writeCharts } from './import-charts'
import { compareAndHold } from './import-compare'
import { countMarks, type MarkedRow } from './import-marks'
import { holdPreviewed } from './import-preview'
import { forgetReadings, readImport } from './import-readings'
import { beat, failRun, type Run, RunStopped, running } from './import-runs'
import { batches, insertSongs, rememberChanges, tidySongs, updateSongs } from './import-writes'
import { findImport } from './imports'
import type { Writable } from './repertoires'
import { imports } from './schema'
import type { ImportCounts } from './schema/imports'

/**
 * Does an import that `claimRun` has taken: all of it in one transaction or nothing. It never throws; what went wrong
 * stands on the import, in words.
 */
export async function runImport(to: Writable, run: Run): Promise<void> {
  try {
    const counts = await asJob(() => write(to, run))
    forgetReadings(run.importId)
    await tidySongs(counts.added + counts.changed)
  } catch (error) {
    if (error instanceof RunStopped) return
    log.error({ cause: firstCause(error), state: sqlState(error) }, 'an import failed')
    await failRun(to, run, inWords(error)).catch(() => undefined)
  }
}

async function write(to: Writable, run: Run): Promise<ImportCounts> {
  const found = await findImport(to, run.importId)
  if (!found) throw new RunStopped()
  const list = await readImport(to, found)
  return changing(to, async (tx) => {
    const marked = (await holdPreviewed(tx, to, found)) ?? (await compareAndHold(tx, to, list))
    const counts = countMarks(marked)
    await beat(to, run, 0, counts)
    await writeRows(tx, to, run, marked)
    await finish(tx, to, run, counts)
    const differences = {
      added: { to: counts.added },
      changed: { to: counts.changed },
      ...(counts.charts && { charts: { to: counts.charts } }),
    }
    const entry = { verb: 'import', subject: 'import', subjectId: run.importId, differences }
    return { result: counts, entries: counts.added + counts.changed ? [entry] : [] }
  })
}

async function writeRows(tx: Database, to: Writable, run: Run, marked: MarkedRow[]): Promise<void> {
  const added = marked.filter((row) => row.mark === 'new')
  await insertSongs(tx, to, run.importId, added, (written) => beat(to, run, written))
  let written = added.length
  const changes = marked
    .filter((row) => row.mark === 'changed')
    .map(({ known, after, planned }) => ({ song: known, after, planned }))
  for (const batch of batches(changes)) {
    await rememberChanges(tx, run.importId, batch, await updateSongs(tx, to, batch))
    const brought = batch.flatMap(({ song, planned }) => planned.map((chart) => ({ songId: song.id, chart })))
    await writeCharts(tx, to, run.importId, brought)
    written += batch.length
    await beat(to, run, written)
  }
}

/** The import is done when its songs are: in the same transaction, and only if the run was not stopped. */
async function finish(tx: Database, to: Writable, { importId, run }: Run, counts: ImportCounts): Promise<void> {
  const done = await tx
    .update(imports)
    .set({ status: 'done', run: null, counts, file: null, problem: null, doneAt: sql`now()` })
    .where(running(to, importId, run))
    .returning({ id: imports.id })
  if (!done.length) throw new RunStopped()
}

function inWords(error: unknown): string {
  if (error instanceof UnreadableFile) return error.message
  if (isUnreachable(error)) return 'SOLEil lost its database in the middle. Nothing was written: try again.'
  if (/^2[23]/.test(sqlState(error) ?? ''))
    return 'The database refused a value in one of the rows. Nothing was written, and your repertoire is as it was.'
  return 'Something went wrong on our side. Nothing was written: try again, your list is still here.'
}
