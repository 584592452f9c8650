import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { BandRole, Shares } from '@/lib/bands'
import { invitationCode, invitationToken } from '@/lib/invitation-address'
import type { NewInvitation } from '@/lib/invitations'
import type { Musician } from '@/lib/musician'
import { tokenHash } from '@/lib/tokens'
import { addBand } from './band-changes'
import { type Member, memberOf } from './band-membership'
import { db } from './client'
import { addInvitation } from './invitation-changes'
import { bandInvitations, bandMembers } from './schema'

/** A band of this musician alone, who owns it. For tests. */
export async function createBand(owner: Musician, name = 'The Test Tones'): Promise<Member> {
  const made = await addBand(owner, { name, colour: 0 }, randomUUID())
  if (made === 'full') throw new Error('This musician is in too many bands.')
  return memberIn(made.bandId, owner)
}

/** Puts a musician into a band as they are after joining. For tests. */
export async function createMember(
  bandId: string,
  musician: Musician,
  {
    role = 'member',
    shares = 'all',
    ...more
  }: { role?: BandRole; shares?: Shares; shareTags?: string[]; endsAt?: Date; instruments?: string[] } = {},
): Promise<Member> {
  const row = { bandId, userId: musician.id, role, shares, ...more }
  await db()
    .insert(bandMembers)
    .values(row)
    .onConflictDoUpdate({ target: [bandMembers.bandId, bandMembers.userId], set: row })
  return memberIn(bandId, musician)
}

export async function memberIn(bandId: string, musician: Musician): Promise<Member> {
  const member = await memberOf(musician, bandId)
  if (!member) throw new Error('This musician is not in the band.')
  return member
}

/** An invitation with its secrets, open for one musician and seven days unless told otherwise. For tests. */
export async function createInvitation(
  by: Member,
  fields: Partial<NewInvitation> = {},
  formKey: string = randomUUID(),
) {
  const invitation = { role: 'member', days: 7, mostUses: 1, memberEndsAt: null, ...fields } as const
  const made = await addInvitation(by, invitation, formKey)
  if (made !== 'made') throw new Error(`There is no invitation: ${made}.`)
  const token = invitationToken(by.musician.id, formKey)
  const where = eq(bandInvitations.tokenHash, tokenHash(token))
  const [row] = await db().select({ id: bandInvitations.id }).from(bandInvitations).where(where)
  return { token, id: row!.id, bandId: by.bandId, formKey, code: invitationCode(by.musician.id, formKey) }
}
