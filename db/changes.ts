import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { type Database, db } from './client'
import type { Writable } from './repertoires'
import { auditLog, repertoires } from './schema'
import type { Differences } from './schema/care'

/** `subjectVersion` is the version that the change led to. */
export type Entry = {
  verb: string
  subject: string
  subjectId?: string | null
  subjectVersion?: number
  differences?: Differences
}

/**
 * One change of a repertoire's songs: `run` writes, and in the same transaction the repertoire's version is raised and the
 * entries that `run` answers with are logged. With no entry nothing has changed and the version stays.
 */
export function changing<Result>(
  repertoire: Writable,
  run: (database: Database) => Promise<{ result: Result; entries: Entry[] }>,
): Promise<Result> {
  return db().transaction(async (tx) => {
    const { result, entries } = await run(tx)
    if (entries.length) {
      await tx
        .update(repertoires)
        .set({ version: sql`${repertoires.version} + 1` })
        .where(eq(repertoires.id, repertoire.id))
      await record(tx, { musicianId: repertoire.musicianId, repertoireId: repertoire.id }, entries)
    }
    return result
  })
}

/** Writes entries of the log inside the transaction of the change they tell of. */
export async function record(
  tx: Database,
  who: { musicianId: string | null; repertoireId?: string | null },
  entries: Entry[],
): Promise<void> {
  if (entries.length) await tx.insert(auditLog).values(entries.map((entry) => ({ ...who, ...entry })))
}

/** The fields in which two records differ, for the log. */
export function differences<Fields extends object>(before: Partial<Fields>, after: Partial<Fields>): Differences {
  const found: Differences = {}
  for (const field of Object.keys(after) as (keyof Fields & string)[]) {
    const [from, to] = [before[field], after[field]]
    if (JSON.stringify(from ?? null) !== JSON.stringify(to ?? null))
      found[field] = { from: from ?? null, to: to ?? null }
  }
  return found
}
