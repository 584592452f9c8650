import { randomUUID } from 'node:crypto'
import type { BandRole, Shares } from '@/lib/bands'
import type { Musician } from '@/lib/musician'
import { addBand } from './band-changes'
import { type Member, memberOf } from './band-membership'
import { db } from './client'
import { bandMembers } from './schema'

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
  }: { role?: BandRole; shares?: Shares; shareTags?: string[]; endsAt?: Date } = {},
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
