import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Musician } from '@/lib/musician'
import { BAND, BY_NAME, presentOf } from './band-membership'
import { db } from './client'
import { bandMembers, bands } from './schema'

/** The bands the musician is in, by name, with how many are in each; at most 50. */
export function findBands(musician: Musician) {
  return db()
    .select({
      ...BAND,
      endsAt: bandMembers.endsAt,
      members: sql<number>`(select count(*)::int from band_members others where others.band_id = ${bands.id}
        and (others.ends_at is null or others.ends_at > now()))`,
    })
    .from(bandMembers)
    .innerJoin(bands, eq(bands.id, bandMembers.bandId))
    .where(presentOf(musician))
    .orderBy(...BY_NAME)
    .limit(50)
}
export type BandRow = Awaited<ReturnType<typeof findBands>>[number]
