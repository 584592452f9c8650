import 'server-only'
import { and, asc, eq, sql } from 'drizzle-orm'
import { ACTIVE } from './active-users'
import { type Member, PRESENT } from './band-membership'
import { db } from './client'
import { bandMembers, users } from './schema'

/** Owner, admins, members, subs. */
const BY_SAY = sql`array_position(array['owner', 'admin', 'member', 'sub'], ${bandMembers.role})`

/**
 * Everyone in the band, those with the most say first, then by name; at most 150. A sub whose time is over (`present` false) is
 * no member any more, and listed so that they can be asked again.
 */
export function findMembers(member: Member) {
  return db()
    .select({
      userId: bandMembers.userId,
      name: users.displayName,
      role: bandMembers.role,
      instruments: bandMembers.instruments,
      shares: bandMembers.shares,
      endsAt: bandMembers.endsAt,
      present: sql<boolean>`${PRESENT}`,
      version: bandMembers.version,
      since: bandMembers.createdAt,
    })
    .from(bandMembers)
    .innerJoin(users, and(eq(users.id, bandMembers.userId), ACTIVE))
    .where(eq(bandMembers.bandId, member.bandId))
    .orderBy(BY_SAY, asc(sql`lower(${users.displayName})`), asc(bandMembers.userId))
    .limit(150)
}
export type BandMember = Awaited<ReturnType<typeof findMembers>>[number]

/** What the asking member plays here and lets the band see. */
export async function findMyPart(member: Member) {
  const [mine] = await db()
    .select({
      instruments: bandMembers.instruments,
      shares: bandMembers.shares,
      shareTags: bandMembers.shareTags,
      showsLearning: bandMembers.showsLearning,
      endsAt: bandMembers.endsAt,
      version: bandMembers.version,
    })
    .from(bandMembers)
    .where(and(eq(bandMembers.bandId, member.bandId), eq(bandMembers.userId, member.musician.id), PRESENT))
  return mine
}
