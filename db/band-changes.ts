import 'server-only'
import { and, count, eq, isNull, sql } from 'drizzle-orm'
import { BAND_LIMITS } from '@/lib/bands'
import type { Musician } from '@/lib/musician'
import { changingBand } from './band-door'
import { type Member, PRESENT } from './band-membership'
import { differences, record } from './changes'
import { type Database, db } from './client'
import { once } from './idempotency'
import { bandMembers, bands, repertoires, users } from './schema'
import { newId } from './schema/columns'

type NameAndColour = { name: string; colour: number }

/** Founds a band once per form key, with its repertoire and the musician as its owner; `full` in 50 bands already. */
export function addBand(
  musician: Musician,
  { instruments = [], ...band }: NameAndColour & { instruments?: string[] },
  formKey: string,
): Promise<{ bandId: string } | 'full'> {
  return db().transaction(async (tx) => {
    const { result } = await once(tx, { userId: musician.id, key: formKey, payload: band }, async () => {
      if ((await countBands(tx, musician)) >= BAND_LIMITS.bands) return 'full' as const
      const [bandId, repertoireId] = [newId(), newId()]
      await tx.insert(bands).values({ id: bandId, ...band })
      await tx.insert(repertoires).values({ id: repertoireId, bandId })
      await tx.insert(bandMembers).values({ bandId, userId: musician.id, role: 'owner', instruments })
      const made = { name: { to: band.name } }
      await record(tx, { musicianId: musician.id, repertoireId }, [
        { verb: 'add', subject: 'band', subjectId: bandId, differences: made },
      ])
      return { bandId }
    })
    return result
  })
}

/** Renames a band or gives it another colour, if it is still at `version`; answers `overtaken` when somebody changed it since. */
export function changeBand(
  member: Member,
  version: number,
  after: NameAndColour,
): Promise<'done' | 'overtaken' | 'refused'> {
  return changingBand(member, 'change band', async ({ tx }) => {
    const [before] = await tx
      .select({ name: bands.name, colour: bands.colour, version: bands.version })
      .from(bands)
      .where(eq(bands.id, member.bandId))
    if (before!.version !== version) return { result: 'overtaken', entries: [] }
    const found = differences<NameAndColour>(before!, after)
    if (!Object.keys(found).length) return { result: 'done', entries: [] }
    await tx
      .update(bands)
      .set({ ...after, version: sql`${bands.version} + 1` })
      .where(eq(bands.id, member.bandId))
    return {
      result: 'done',
      entries: [{ verb: 'change', subject: 'band', subjectId: member.bandId, differences: found }],
    }
  })
}

/** In how many bands the musician is; the lock lets nobody join the fifty-first at the same moment. */
export async function countBands(tx: Database, musician: { id: string }): Promise<number> {
  await tx.select({ id: users.id }).from(users).where(eq(users.id, musician.id)).for('no key update')
  const [found] = await tx
    .select({ bands: count() })
    .from(bandMembers)
    .innerJoin(bands, and(eq(bands.id, bandMembers.bandId), isNull(bands.deletedAt)))
    .where(and(eq(bandMembers.userId, musician.id), PRESENT))
  return found!.bands
}
