import 'server-only'
import { and, asc, eq, gt } from 'drizzle-orm'
import type { SongFields } from '@/lib/songs'
import { type Database, db } from './client'
import type { Readable } from './repertoires'
import { auditLog } from './schema'

/**
 * One song out of two changes of it: `fields` are the later ones with the earlier ones' untouched fields kept, and `clashes`
 * names those that both changed, each to something else; there the later one's words stand in `fields`.
 */
export type Merge = { fields: SongFields; clashes: (keyof SongFields)[] }

/**
 * Merges what somebody made of a song's `version` with the song as it is `now`, field by field. The log tells what was changed
 * in between; undefined where it does not tell all of it (an import changed the song), so that a person must look at both.
 */
export async function mergeSong(
  from: Readable,
  song: { id: string; version: number },
  now: SongFields & { version: number },
  made: SongFields,
  database: Database = db(),
): Promise<Merge | undefined> {
  const since = await database
    .select({ verb: auditLog.verb, differences: auditLog.differences })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.repertoireId, from.id),
        eq(auditLog.subjectId, song.id),
        gt(auditLog.subjectVersion, song.version),
      ),
    )
    .orderBy(asc(auditLog.subjectVersion))
    .limit(200)
  if (since.length !== now.version - song.version) return undefined
  const merge: Merge = { fields: { ...made }, clashes: [] }
  for (const field of Object.keys(made) as (keyof SongFields)[]) {
    const changed = since.find(({ differences }) => field in differences)
    if (!changed) continue
    const [before, theirs, mine] = [changed.differences[field]!.from, now[field], made[field]]
    if (same(mine, before)) Object.assign(merge.fields, { [field]: theirs })
    else if (!same(mine, theirs)) merge.clashes.push(field)
  }
  return merge
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}
