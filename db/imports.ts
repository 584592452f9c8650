import 'server-only'
import { and, desc, eq, inArray, lt, ne, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { ListChoices } from '@/lib/import/list-choices'
import { db } from './client'
import { forgetReadings } from './import-readings'
import type { Writable } from './repertoires'
import { importAdditions, importChanges, imports } from './schema'

/** A run whose heart stopped this long ago is dead: its transaction never committed, so nothing was written. */
export const DEAD = sql<boolean>`(${imports.status} = 'running' and coalesce(${imports.heartbeatAt} < now() - interval '60 seconds', true))`

export const DIED = 'The import stopped in the middle. Nothing was written: try again.'

const importRow = {
  id: imports.id,
  source: imports.source,
  fileName: imports.fileName,
  files: imports.files,
  status: imports.status,
  choices: imports.choices,
  counts: imports.counts,
  progress: imports.progress,
  problem: sql<string | null>`case when ${DEAD} then ${DIED} else ${imports.problem} end`,
  dead: DEAD,
  undoable: sql<boolean>`(${imports.status} = 'done' and ${imports.doneAt} > now() - interval '30 days')`,
  readable: sql<boolean>`${imports.file} is not null`,
  doneAt: imports.doneAt,
  undoneAt: imports.undoneAt,
  createdAt: imports.createdAt,
}

export type ImportRow = NonNullable<Awaited<ReturnType<typeof findImport>>>

export type ListedImport = Omit<ImportRow, 'files'>

/** One import of this repertoire, without its file; undefined if it is not there. */
export async function findImport(of: Writable, id: string) {
  if (!z.uuid().safeParse(id).success) return undefined
  const [found] = await db().select(importRow).from(imports).where(mine(of, id))
  return found
}

/** The imports of this repertoire that became something or still may, the newest first; at most 50. */
export function findImports(of: Writable) {
  const { files: _, ...listed } = importRow
  return db()
    .select(listed)
    .from(imports)
    .where(and(eq(imports.repertoireId, of.id), sql`(${imports.status} <> 'failed' or ${imports.file} is not null)`))
    .orderBy(desc(imports.id))
    .limit(50)
}

/** How far an import is: what the running page asks for again and again. */
export async function findProgress(of: Writable, id: string) {
  if (!z.uuid().safeParse(id).success) return undefined
  const [found] = await db()
    .select({ status: imports.status, progress: imports.progress, counts: imports.counts, dead: DEAD })
    .from(imports)
    .where(mine(of, id))
  return found
}

/** Takes other choices for a draft if the ones they were made from still hold; answers whether they did. */
export async function changeChoices(of: Writable, id: string, seen: ListChoices, choices: ListChoices) {
  const changed = await db()
    .update(imports)
    .set({ choices, status: 'draft', run: null, problem: null })
    .where(and(mine(of, id), waiting(), sql`${imports.choices} = ${JSON.stringify(seen)}::jsonb`))
    .returning({ id: imports.id })
  return changed.length > 0
}

/** Forgets a list that was not imported; answers whether there was one. Nothing of the repertoire changes. */
export async function discardImport(of: Writable, id: string): Promise<boolean> {
  const gone = await db()
    .delete(imports)
    .where(and(mine(of, id), waiting()))
    .returning({ id: imports.id })
  forgetReadings(id)
  return gone.length > 0
}

/** Deletes lists that nobody imported within 7 days; answers how many. */
export async function removeOldDrafts(): Promise<number> {
  const gone = await db()
    .delete(imports)
    .where(and(inArray(imports.status, ['draft', 'failed']), lt(imports.createdAt, sql`now() - interval '7 days'`)))
    .returning({ id: imports.id })
  return gone.length
}

/** Deletes what an undo needs of imports that can no longer be undone, those done more than 30 days ago; answers how many rows. */
export async function removeOldImportChanges(): Promise<number> {
  const old = db()
    .select({ id: imports.id })
    .from(imports)
    .where(and(ne(imports.status, 'running'), lt(imports.doneAt, sql`now() - interval '30 days'`)))
  const changed = await db().delete(importChanges).where(inArray(importChanges.importId, old))
  const added = await db().delete(importAdditions).where(inArray(importAdditions.importId, old))
  return countOf(changed) + countOf(added)
}

/** This import, if it belongs to this repertoire. */
export function mine(of: Writable, id: string) {
  return and(eq(imports.repertoireId, of.id), eq(imports.id, id))
}

/** Not done and not running: it may still be changed or discarded. */
function waiting() {
  return or(inArray(imports.status, ['draft', 'failed']), DEAD)
}

function countOf(result: unknown): number {
  return (result as { rowCount: number | null }).rowCount ?? 0
}
