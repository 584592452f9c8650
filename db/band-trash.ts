import 'server-only'
import { and, desc, eq, isNotNull, lt, sql } from 'drizzle-orm'
import { BAND_GRACE, BAND_LIMITS } from '@/lib/bands'
import type { Musician } from '@/lib/musician'
import { countBands } from './band-changes'
import { changingBand } from './band-door'
import type { Member } from './band-membership'
import { record } from './changes'
import { db } from './client'
import { bandMembers, bands, repertoires } from './schema'

const GRACE = sql`make_interval(days => ${BAND_GRACE}::int)`
const STILL = sql`${bands.deletedAt} > now() - ${GRACE}`

/** Puts the band into its owner's trash: at once it is gone for everybody. */
export function deleteBand(member: Member): Promise<'done' | 'refused'> {
  return changingBand(member, 'delete', async ({ tx }) => {
    await tx
      .update(bands)
      .set({ deletedAt: sql`now()`, version: sql`${bands.version} + 1` })
      .where(eq(bands.id, member.bandId))
    return { result: 'done', entries: [{ verb: 'remove', subject: 'band', subjectId: member.bandId }] }
  })
}

/** The deleted bands that the musician owns and may bring back, with the days left, the last deleted first; at most 50. */
export function findDeletedBands(musician: Musician) {
  return db()
    .select({
      bandId: bands.id,
      bandName: bands.name,
      daysLeft: sql<number>`ceil(extract(epoch from ${bands.deletedAt} + ${GRACE} - now()) / 86400)::int`,
    })
    .from(bandMembers)
    .innerJoin(bands, eq(bands.id, bandMembers.bandId))
    .where(and(eq(bandMembers.userId, musician.id), eq(bandMembers.role, 'owner'), isNotNull(bands.deletedAt), STILL))
    .orderBy(desc(bands.deletedAt), bands.id)
    .limit(50)
}

/** Brings a deleted band back as it was, for its owner; `gone` for any other band, `full` for who is in 50 bands by now. */
export function restoreBand(musician: Musician, bandId: string): Promise<'done' | 'gone' | 'full'> {
  return db().transaction(async (tx) => {
    const bandsNow = await countBands(tx, musician)
    const [mine] = await tx
      .select({ repertoireId: repertoires.id })
      .from(bands)
      .innerJoin(bandMembers, and(eq(bandMembers.bandId, bands.id), eq(bandMembers.userId, musician.id)))
      .innerJoin(repertoires, eq(repertoires.bandId, bands.id))
      .where(and(eq(bands.id, bandId), eq(bandMembers.role, 'owner'), STILL))
      .for('no key update', { of: bands })
    if (!mine) return 'gone'
    if (bandsNow >= BAND_LIMITS.bands) return 'full'
    await tx
      .update(bands)
      .set({ deletedAt: null, version: sql`${bands.version} + 1` })
      .where(eq(bands.id, bandId))
    await record(tx, { musicianId: musician.id, ...mine }, [{ verb: 'restore', subject: 'band', subjectId: bandId }])
    return 'done'
  })
}

/** Deletes for good, with all that is in them, the bands deleted 30 days ago; answers how many that were. */
export async function removeOldBands(): Promise<number> {
  const gone = await db()
    .delete(bands)
    .where(lt(bands.deletedAt, sql`now() - ${GRACE}`))
    .returning({ id: bands.id })
  return gone.length
}
