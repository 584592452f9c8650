import 'server-only'
import { and, count, eq, isNull } from 'drizzle-orm'
import { BAND_LIMITS } from '@/lib/bands'
import type { Musician } from '@/lib/musician'
import { PRESENT } from './band-membership'
import { record } from './changes'
import { type Database, db } from './client'
import { once } from './idempotency'
import { bandMembers, bands, repertoires, users } from './schema'
import { newId } from './schema/columns'

/** Founds a band once per form key, with its repertoire and the musician as its owner; `full` in 50 bands already. */
export function addBand(
  musician: Musician,
  band: { name: string; colour: number },
  formKey: string,
): Promise<{ bandId: string } | 'full'> {
  return db().transaction(async (tx) => {
    const { result } = await once(tx, { userId: musician.id, key: formKey, payload: band }, async () => {
      if ((await countBands(tx, musician)) >= BAND_LIMITS.bands) return 'full' as const
      const [bandId, repertoireId] = [newId(), newId()]
      await tx.insert(bands).values({ id: bandId, ...band })
      await tx.insert(repertoires).values({ id: repertoireId, bandId })
      await tx.insert(bandMembers).values({ bandId, userId: musician.id, role: 'owner' })
      const differences = { name: { to: band.name } }
      await record(tx, { musicianId: musician.id, repertoireId }, [
        { verb: 'add', subject: 'band', subjectId: bandId, differences },
      ])
      return { bandId }
    })
    return result
  })
}

/** In how many bands the musician is; the lock lets nobody join the fifty-first at the same moment. */
export async function countBands(tx: Database, musician: { id: string }): Promise<number> {
  await tx.select({ id: users.id }).from(users).where(eq(users.id, musician.id)).for('update')
  const [found] = await tx
    .select({ bands: count() })
    .from(bandMembers)
    .innerJoin(bands, and(eq(bands.id, bandMembers.bandId), isNull(bands.deletedAt)))
    .where(and(eq(bandMembers.userId, musician.id), PRESENT))
  return found!.bands
}
