import 'server-only'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Musician } from '@/lib/musician'
import { PRESENT } from './band-membership'
import { db } from './client'
import { bandMembers, bands } from './schema'

/** The bands the musician is in, by name, with how many are in each; at most 50. */
export function findBands(musician: Musician) {
  return db()
    .select({
      bandId: bands.id,
      bandName: bands.name,
      colour: bands.colour,
      hasPicture: sql<boolean>`${bands.picture} is not null`,
      bandVersion: bands.version,
      role: bandMembers.role,
      endsAt: bandMembers.endsAt,
      members: sql<number>`(select count(*)::int from band_members others where others.band_id = ${bands.id}
        and (others.ends_at is null or others.ends_at > now()))`,
    })
    .from(bandMembers)
    .innerJoin(bands, eq(bands.id, bandMembers.bandId))
    .where(and(eq(bandMembers.userId, musician.id), isNull(bands.deletedAt), PRESENT))
    .orderBy(asc(sql`lower(${bands.name})`), asc(bands.id))
    .limit(50)
}
export type BandRow = Awaited<ReturnType<typeof findBands>>[number]
