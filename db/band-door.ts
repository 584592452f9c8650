import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { type BandVerb, can } from '@/lib/band-rules'
import type { BandRole } from '@/lib/bands'
import { type Member, PRESENT } from './band-membership'
import { type Entry, record } from './changes'
import { type Database, db } from './client'
import { bandMembers, bands } from './schema'

/** Inside of a change: what the asking member is at this moment. */
export type Inside = { tx: Database; role: BandRole }

/**
 * A change of a band or of who is in it, in one transaction with its entries of the log. All such changes of one band come one
 * after the other, and who asks is read again inside: `refused` to who may not do it (any more).
 */
export function changingBand<Result>(
  member: Member,
  verb: BandVerb,
  run: (inside: Inside) => Promise<{ result: Result; entries: Entry[] }>,
): Promise<Result | 'refused'> {
  return db().transaction(async (tx) => {
    const role = (await lockBand(tx, member.bandId)) && (await roleOf(tx, member))
    if (!role || !can(role, verb)) return 'refused'
    const { result, entries } = await run({ tx, role })
    await record(tx, { musicianId: member.musician.id, repertoireId: member.repertoireId }, entries)
    return result
  })
}

/** Lets one change of the band go on at a time; answers whether the band is there and not in the trash. */
export async function lockBand(tx: Database, bandId: string): Promise<boolean> {
  const locked = await tx
    .select({ id: bands.id })
    .from(bands)
    .where(and(eq(bands.id, bandId), isNull(bands.deletedAt)))
    .for('no key update')
  return locked.length > 0
}

async function roleOf(tx: Database, member: Member): Promise<BandRole | undefined> {
  const [row] = await tx
    .select({ role: bandMembers.role })
    .from(bandMembers)
    .where(and(eq(bandMembers.bandId, member.bandId), eq(bandMembers.userId, member.musician.id), PRESENT))
  return row?.role
}
