import 'server-only'
import { and, count, eq, sql } from 'drizzle-orm'
import { BAND_LIMITS } from '@/lib/bands'
import type { Musician } from '@/lib/musician'
import type { ShareChoice } from '@/lib/share-choice'
import { ACTIVE } from './active-users'
import { countBands } from './band-changes'
import { lockBand } from './band-door'
import { PRESENT } from './band-membership'
import { record } from './changes'
import { type Database, db } from './client'
import { OPEN, welcomes } from './invitations'
import { bandInvitations, bandMembers, repertoires, users } from './schema'

export type Joining = ShareChoice & { instruments: string[] }

/**
 * Joins a band by an invitation that was opened, and uses it up by one, in one transaction: however many come at once, it lets
 * in as many as it is for. Who is in the band already (`member`) uses nothing.
 */
export function joinBand(
  musician: Musician,
  invitation: { id: string; bandId: string },
  joining: Joining,
): Promise<'joined' | 'member' | 'gone' | 'full' | 'too many bands'> {
  const { bandId } = invitation
  return db().transaction(async (tx) => {
    const bandsNow = await countBands(tx, musician)
    if (!(await lockBand(tx, bandId))) return 'gone'
    const { members, amIn } = await countMembers(tx, bandId, musician)
    if (amIn) return 'member'
    if (bandsNow >= BAND_LIMITS.bands) return 'too many bands'
    if (members >= BAND_LIMITS.members) return 'full'
    const used = await use(tx, invitation, musician)
    if (!used) return 'gone'
    const row = { role: used.role, endsAt: used.memberEndsAt, ...joining }
    await tx
      .insert(bandMembers)
      .values({ bandId, userId: musician.id, ...row })
      // A sub whose time was over is asked again.
      .onConflictDoUpdate({
        target: [bandMembers.bandId, bandMembers.userId],
        set: { ...row, showsLearning: false, version: sql`${bandMembers.version} + 1`, createdAt: sql`now()` },
      })
    const [repertoire] = await tx.select({ id: repertoires.id }).from(repertoires).where(eq(repertoires.bandId, bandId))
    const differences = { role: { to: used.role }, shares: { to: joining.shares } }
    await record(tx, { musicianId: musician.id, repertoireId: repertoire!.id }, [
      { verb: 'join', subject: 'member', subjectId: musician.id, differences },
    ])
    return 'joined'
  })
}

async function countMembers(tx: Database, bandId: string, musician: Musician) {
  const [found] = await tx
    .select({ members: count(), amIn: sql<boolean>`coalesce(bool_or(${bandMembers.userId} = ${musician.id}), false)` })
    .from(bandMembers)
    .where(and(eq(bandMembers.bandId, bandId), PRESENT))
  return found!
}

async function use(tx: Database, invitation: { id: string; bandId: string }, musician: Musician) {
  const [used] = await tx
    .update(bandInvitations)
    .set({ uses: sql`${bandInvitations.uses} + 1` })
    .from(users)
    .where(
      and(
        eq(bandInvitations.id, invitation.id),
        eq(bandInvitations.bandId, invitation.bandId),
        and(eq(users.id, bandInvitations.createdBy), ACTIVE),
        OPEN,
        welcomes(musician),
      ),
    )
    .returning({ role: bandInvitations.role, memberEndsAt: bandInvitations.memberEndsAt })
  return used
}
