import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { ReadChoices } from '@/lib/import/song-draft'
import { db } from './client'
import { sqlState } from './faults'
import { DEAD, DIED, mine } from './imports'
import type { Writable } from './repertoires'
import { imports } from './schema'
import type { ImportCounts } from './schema/imports'

/** The run lost its import: somebody stopped it, or it was taken for dead. Nothing of it is written. */
export class RunStopped extends Error {}

export type Run = { importId: string; run: string }

/**
 * Takes an import for one run, if the choices its musician has seen still hold: `overtaken` when they do not or it is no
 * longer waiting, `busy` while another import of this repertoire runs.
 */
export async function claimRun(of: Writable, id: string, seen: ReadChoices): Promise<Run | 'overtaken' | 'busy'> {
  const run = randomUUID()
  await buryDeadRuns(of)
  try {
    const claimed = await db()
      .update(imports)
      .set({ status: 'running', run, progress: 0, counts: null, problem: null, heartbeatAt: sql`now()` })
      .where(
        and(
          mine(of, id),
          inArray(imports.status, ['draft', 'failed']),
          isNotNull(imports.file),
          sql`${imports.choices} = ${JSON.stringify(seen)}::jsonb`,
        ),
      )
      .returning({ id: imports.id })
    return claimed.length ? { importId: id, run } : 'overtaken'
  } catch (error) {
    if (sqlState(error) === '23505') return 'busy'
    throw error
  }
}

/** Stops a run that has not committed; answers whether there was one. The import waits again, and nothing was written. */
export async function stopRun(of: Writable, id: string): Promise<boolean> {
  const stopped = await db()
    .update(imports)
    .set({ status: 'draft', run: null, progress: 0, counts: null, problem: 'You stopped it. Nothing was written.' })
    .where(and(mine(of, id), eq(imports.status, 'running')))
    .returning({ id: imports.id })
  return stopped.length > 0
}

/** Says on a connection of its own how far a run is. Throws `RunStopped` when it may not go on. */
export async function beat(
  of: Writable,
  { importId, run }: Run,
  progress: number,
  counts?: ImportCounts,
): Promise<void> {
  const alive = await db()
    .update(imports)
    .set({ progress, heartbeatAt: sql`now()`, ...(counts && { counts }) })
    .where(running(of, importId, run))
    .returning({ id: imports.id })
  if (!alive.length) throw new RunStopped()
}

/** Says that a run failed and in which words; a run that was stopped already keeps quiet. */
export async function failRun(of: Writable, { importId, run }: Run, problem: string): Promise<void> {
  await db()
    .update(imports)
    .set({ status: 'failed', run: null, problem })
    .where(running(of, importId, run))
}

/** The import while this run, and no other, may write. */
export function running(of: Writable, importId: string, run: string) {
  return and(mine(of, importId), eq(imports.status, 'running'), eq(imports.run, run))
}

async function buryDeadRuns(of: Writable): Promise<void> {
  await db()
    .update(imports)
    .set({ status: 'failed', run: null, problem: DIED })
    .where(and(eq(imports.repertoireId, of.id), DEAD))
}
