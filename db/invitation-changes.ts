import 'server-only'
import { and, count, eq, isNull, lt, or, sql } from 'drizzle-orm'
import { BAND_LIMITS } from '@/lib/bands'
import { codeHash, invitationCode, invitationToken } from '@/lib/invitation-address'
import type { NewInvitation } from '@/lib/invitations'
import { tokenHash } from '@/lib/tokens'
import { changingBand } from './band-door'
import type { Member } from './band-membership'
import type { Entry } from './changes'
import { type Database, db } from './client'
import { once } from './idempotency'
import { OPEN } from './invitations'
import { bandInvitations } from './schema'
import { newId } from './schema/columns'

/** Makes an invitation once per form key; its address and its code follow from the key, and only their hashes are stored. `full` at 50 open ones. */
export function addInvitation(
  member: Member,
  invitation: NewInvitation,
  formKey: string,
): Promise<'made' | 'full' | 'refused'> {
  const { musician, bandId } = member
  return changingBand(member, 'invite', async ({ tx }) => {
    const entries: Entry[] = []
    const form = { userId: musician.id, key: formKey, payload: { bandId, ...invitation } }
    const { result } = await once(tx, form, async () => {
      if ((await countOpen(tx, bandId)) >= BAND_LIMITS.invitations) return 'full' as const
      const { role, days, mostUses, memberEndsAt } = invitation
      const id = newId()
      await tx.insert(bandInvitations).values({
        ...{ id, bandId, createdBy: musician.id, role, mostUses },
        tokenHash: tokenHash(invitationToken(musician.id, formKey)),
        codeHash: codeHash(invitationCode(musician.id, formKey)),
        memberEndsAt: memberEndsAt === null ? null : new Date(memberEndsAt),
        expiresAt: sql`now() + make_interval(days => ${days})`,
      })
      const differences = { role: { to: role }, days: { to: days }, uses: { to: mostUses } }
      entries.push({ verb: 'invite', subject: 'invitation', subjectId: id, differences })
      return 'made' as const
    })
    return { result, entries }
  })
}

/** Ends an invitation at once, link and code; answers `gone` where none was open. */
export function revokeInvitation(member: Member, id: string): Promise<'done' | 'gone' | 'refused'> {
  return changingBand(member, 'invite', async ({ tx }) => {
    const revoked = await tx
      .update(bandInvitations)
      .set({ revokedAt: sql`now()` })
      .where(
        and(eq(bandInvitations.bandId, member.bandId), eq(bandInvitations.id, id), isNull(bandInvitations.revokedAt)),
      )
      .returning({ id: bandInvitations.id })
    if (!revoked.length) return { result: 'gone', entries: [] }
    return { result: 'done', entries: [{ verb: 'revoke', subject: 'invitation', subjectId: id }] }
  })
}

/** Ends all invitations that somebody made who may not invite any more: they are no way back in. Answers the entries of the log. */
export async function revokeInvitationsOf(tx: Database, bandId: string, userId: string): Promise<Entry[]> {
  const revoked = await tx
    .update(bandInvitations)
    .set({ revokedAt: sql`now()` })
    .where(
      and(eq(bandInvitations.bandId, bandId), eq(bandInvitations.createdBy, userId), isNull(bandInvitations.revokedAt)),
    )
    .returning({ id: bandInvitations.id })
  return revoked.map(({ id }) => ({ verb: 'revoke', subject: 'invitation', subjectId: id }))
}

/** Deletes the invitations that ended 30 days ago and before. */
export async function removeOldInvitations(): Promise<void> {
  const long = sql`now() - interval '30 days'`
  await db()
    .delete(bandInvitations)
    .where(or(lt(bandInvitations.expiresAt, long), lt(bandInvitations.revokedAt, long)))
}

async function countOpen(tx: Database, bandId: string): Promise<number> {
  const [open] = await tx
    .select({ invitations: count() })
    .from(bandInvitations)
    .where(and(eq(bandInvitations.bandId, bandId), OPEN))
  return open!.invitations
}
