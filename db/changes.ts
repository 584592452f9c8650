import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { can } from '@/lib/band-rules'
import { PRESENT } from './band-membership'
import { type Database, db } from './client'
import type { Writable } from './repertoires'
import { auditLog, bandMembers, bands, repertoires } from './schema'
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
  return writing(repertoire, async (tx) => {
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

/** Whoever wrote may not change this band's songs any more: removed, a sub by now, or the band is in the trash. */
export class RightEnded extends Error {}

/**
 * The transaction of a change to a repertoire. In a band the right to it is held until the end, so that a removal waits for
 * the change or the change throws `RightEnded`.
 */
export function writing<Result>(to: Writable, run: (tx: Database) => Promise<Result>): Promise<Result> {
  return db().transaction(async (tx) => {
    if (to.bandId) await holdRight(tx, to.bandId, to.musicianId)
    return run(tx)
  })
}

async function holdRight(tx: Database, bandId: string, musicianId: string): Promise<void> {
  const [held] = await tx
    .select({ role: bandMembers.role })
    .from(bandMembers)
    .innerJoin(bands, and(eq(bands.id, bandMembers.bandId), isNull(bands.deletedAt)))
    .where(and(eq(bandMembers.bandId, bandId), eq(bandMembers.userId, musicianId), PRESENT))
    .for('share', { of: bandMembers })
  if (!held || !can(held.role, 'change songs')) throw new RightEnded('The right to change this band ended.')
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
