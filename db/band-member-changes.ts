import 'server-only'
import { and, count, eq, sql } from 'drizzle-orm'
import { can } from '@/lib/band-rules'
import type { BandRole } from '@/lib/bands'
import { ACTIVE } from './active-users'
import { changingBand, type Inside } from './band-door'
import { type Member, PRESENT } from './band-membership'
import type { Entry } from './changes'
import type { Database } from './client'
import { revokeInvitationsOf } from './invitation-changes'
import { forgetAsksOf } from './part-ask-changes'
import { bandMembers, users } from './schema'
import { revokeLinksOf } from './share-link-changes'

export type NewRole = { userId: string; version: number; role: Exclude<BandRole, 'owner'>; endsAt: Date | null }

/** Gives somebody with less say another role; only a sub has a last moment. An admin who becomes less takes their invitations and their links along. */
export function changeRole(
  member: Member,
  { userId, version, role, endsAt }: NewRole,
): Promise<'done' | 'gone' | 'overtaken' | 'refused'> {
  return changingBand(member, 'change role', async ({ tx, role: mine }) => {
    const before = await find(tx, member, userId)
    if (!before) return { result: 'gone', entries: [] }
    if (!can(mine, 'change role', { role: before.role, becomes: role })) return { result: 'refused', entries: [] }
    if (before.version !== version) return { result: 'overtaken', entries: [] }
    const last = role === 'sub' ? endsAt : null
    await set(tx, member, userId, { role, endsAt: last })
    const ended = [
      ...(can(role, 'invite') ? [] : await revokeInvitationsOf(tx, member.bandId, userId)),
      ...(can(role, 'share songs') ? [] : await revokeLinksOf(tx, member.repertoireId, userId)),
    ]
    const differences = {
      ...(before.role !== role && { role: { from: before.role, to: role } }),
      ...(before.endsAt?.getTime() !== last?.getTime() && {
        endsAt: { from: before.endsAt?.toISOString() ?? null, to: last?.toISOString() ?? null },
      }),
    }
    const entry = { verb: 'change', subject: 'member', subjectId: userId, differences }
    return { result: 'done', entries: Object.keys(differences).length ? [entry, ...ended] : ended }
  })
}

/** Takes somebody with less say out of the band: what they shared is gone from it at once, what they added stays. */
export function removeMember(member: Member, userId: string): Promise<'done' | 'gone' | 'refused'> {
  return changingBand(member, 'remove member', async ({ tx, role }) => {
    const before = await find(tx, member, userId)
    if (!before) return { result: 'gone', entries: [] }
    if (!can(role, 'remove member', before)) return { result: 'refused', entries: [] }
    const ended = await remove(tx, member, userId)
    const differences = { role: { from: before.role } }
    return {
      result: 'done',
      entries: [{ verb: 'remove', subject: 'member', subjectId: userId, differences }, ...ended],
    }
  })
}

/** Makes somebody else the owner; who was it becomes an admin. */
export function handOver(member: Member, userId: string): Promise<'done' | 'gone' | 'refused'> {
  return changingBand(member, 'hand over', async ({ tx }) => {
    const heir = userId === member.musician.id ? undefined : await find(tx, member, userId)
    if (!heir?.present || !heir.active) return { result: 'gone', entries: [] }
    await set(tx, member, member.musician.id, { role: 'admin' })
    await set(tx, member, userId, { role: 'owner', endsAt: null })
    const differences = { role: { from: heir.role, to: 'owner' } }
    return { result: 'done', entries: [{ verb: 'hand over', subject: 'member', subjectId: userId, differences }] }
  })
}

/** Leaves the band with all that one shared; `last owner` while nobody else owns it. */
export function leaveBand(member: Member): Promise<'done' | 'last owner' | 'refused'> {
  return changingBand(member, 'leave', async ({ tx, role }) => {
    if (role === 'owner' && (await countOwners(tx, member)) < 2) return { result: 'last owner', entries: [] }
    const ended = await remove(tx, member, member.musician.id)
    return { result: 'done', entries: [{ verb: 'leave', subject: 'member', subjectId: member.musician.id }, ...ended] }
  })
}

async function find(tx: Database, { bandId }: Member, userId: string) {
  const [row] = await tx
    .select({
      role: bandMembers.role,
      endsAt: bandMembers.endsAt,
      version: bandMembers.version,
      present: sql<boolean>`${PRESENT}`,
      active: sql<boolean>`${ACTIVE}`,
    })
    .from(bandMembers)
    .innerJoin(users, eq(users.id, bandMembers.userId))
    .where(and(eq(bandMembers.bandId, bandId), eq(bandMembers.userId, userId)))
  return row
}

async function set(
  tx: Database,
  { bandId }: Member,
  userId: string,
  columns: Partial<typeof bandMembers.$inferInsert>,
): Promise<void> {
  await tx
    .update(bandMembers)
    .set({ ...columns, version: sql`${bandMembers.version} + 1` })
    .where(and(eq(bandMembers.bandId, bandId), eq(bandMembers.userId, userId)))
}

/** Answers the entries of the log about what ends with the membership. */
async function remove(tx: Database, member: Member, userId: string): Promise<Entry[]> {
  const { bandId, repertoireId } = member
  // First of all: it waits for what they are writing just now.
  await tx.delete(bandMembers).where(and(eq(bandMembers.bandId, bandId), eq(bandMembers.userId, userId)))
  await forgetAsksOf(tx, member, userId)
  return [...(await revokeInvitationsOf(tx, bandId, userId)), ...(await revokeLinksOf(tx, repertoireId, userId))]
}

async function countOwners(tx: Inside['tx'], { bandId }: Member): Promise<number> {
  const [found] = await tx
    .select({ owners: count() })
    .from(bandMembers)
    .where(and(eq(bandMembers.bandId, bandId), eq(bandMembers.role, 'owner')))
  return found!.owners
}
