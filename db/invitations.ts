import 'server-only'
import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import { codeHash, invitationCode, invitationToken } from '@/lib/invitation-address'
import type { Musician } from '@/lib/musician'
import { seal, unseal } from '@/lib/sealed'
import { tokenHash } from '@/lib/tokens'
import { ACTIVE } from './active-users'
import { type Member, PRESENT } from './band-membership'
import { db } from './client'
import { bandInvitations, bandMembers, bands, idempotencyKeys, users } from './schema'

/** Neither revoked nor expired nor used up, nor for a time as a sub that is over, by the clock of the database. */
export const OPEN = and(
  isNull(bandInvitations.revokedAt),
  sql`${bandInvitations.expiresAt} > now()`,
  sql`${bandInvitations.uses} < ${bandInvitations.mostUses}`,
  sql`(${bandInvitations.memberEndsAt} is null or ${bandInvitations.memberEndsAt} > now())`,
)!

/** The open invitations of the band, newest first; at most 50. */
export function findInvitations(member: Member) {
  return db()
    .select({
      id: bandInvitations.id,
      role: bandInvitations.role,
      invitedBy: users.displayName,
      mostUses: bandInvitations.mostUses,
      uses: bandInvitations.uses,
      memberEndsAt: bandInvitations.memberEndsAt,
      expiresAt: bandInvitations.expiresAt,
    })
    .from(bandInvitations)
    .innerJoin(users, eq(users.id, bandInvitations.createdBy))
    .where(and(eq(bandInvitations.bandId, member.bandId), OPEN))
    .orderBy(desc(bandInvitations.id))
    .limit(50)
}
export type OpenInvitation = Awaited<ReturnType<typeof findInvitations>>[number]

/** The invitation that this form made within the last ten minutes, with its secrets; undefined for any other. */
export async function findMadeInvitation({ musician, bandId }: Member, formKey: string | undefined) {
  if (!formKey || !isUuid(formKey)) return undefined
  const token = invitationToken(musician.id, formKey)
  const [made] = await db()
    .select({
      role: bandInvitations.role,
      mostUses: bandInvitations.mostUses,
      memberEndsAt: bandInvitations.memberEndsAt,
      expiresAt: bandInvitations.expiresAt,
    })
    .from(bandInvitations)
    .innerJoin(
      idempotencyKeys,
      and(
        eq(idempotencyKeys.userId, musician.id),
        eq(idempotencyKeys.key, formKey),
        sql`${idempotencyKeys.createdAt} > now() - interval '10 minutes'`,
      ),
    )
    .where(and(eq(bandInvitations.bandId, bandId), eq(bandInvitations.tokenHash, tokenHash(token)), OPEN))
  return made && { ...made, token, code: invitationCode(musician.id, formKey) }
}
export type MadeInvitation = NonNullable<Awaited<ReturnType<typeof findMadeInvitation>>>

/**
 * What stands behind the secret of an address, for whoever asks. Undefined is the one answer for unknown, malformed, expired,
 * revoked and used up invitations, for those of a deactivated musician or a deleted band, and for who was removed from the band
 * since; a member of the band is told so by any invitation of it.
 */
export async function openInvitation(secret: string, musician: Musician | null) {
  const held = heldBy(secret, musician)
  return held && open(held, musician)
}
export type OpenedInvitation = NonNullable<Awaited<ReturnType<typeof openInvitation>>>

/** The secret of an address that opens the invitation with this code, for this musician alone; undefined where the code opens none. */
export async function secretOfCode(code: string, musician: Musician): Promise<string | undefined> {
  const opened = await open(eq(bandInvitations.codeHash, codeHash(code)), musician)
  return opened && seal(BY_CODE, JSON.stringify([musician.id, opened.id]))
}

/** Whoever was removed from the band, or whose time as a sub ended, needs an invitation that was made after that. */
export function welcomes(musician: { id: string }): SQL {
  return sql`not exists (select from audit_log removed join repertoires of_band on of_band.id = removed.repertoire_id
      where of_band.band_id = ${bandInvitations.bandId} and removed.subject_id = ${musician.id}::uuid
        and removed.subject = 'member' and removed.verb = 'remove' and removed.at >= ${bandInvitations.createdAt})
    and not exists (select from band_members ended
      where ended.band_id = ${bandInvitations.bandId} and ended.user_id = ${musician.id}::uuid
        and ended.ends_at >= ${bandInvitations.createdAt} and ended.ends_at <= now())`
}

const BY_CODE = 'invitation by code'

function heldBy(secret: string, musician: Musician | null): SQL | undefined {
  if (/^[\w-]{43}$/.test(secret)) return eq(bandInvitations.tokenHash, tokenHash(secret))
  const unsealed = musician && secret.length < 400 ? unseal(BY_CODE, secret) : undefined
  const [musicianId, id] = unsealed ? (JSON.parse(unsealed) as [string, string]) : []
  return musicianId && musicianId === musician?.id ? eq(bandInvitations.id, id!) : undefined
}

async function open(held: SQL, musician: Musician | null) {
  const [found] = await db()
    .select({
      id: bandInvitations.id,
      bandId: bands.id,
      bandName: bands.name,
      colour: bands.colour,
      invitedBy: users.displayName,
      role: bandInvitations.role,
      memberEndsAt: bandInvitations.memberEndsAt,
      isOpen: musician ? sql<boolean>`${OPEN} and ${welcomes(musician)}` : sql<boolean>`${OPEN}`,
      isMember: sql<boolean>`${bandMembers.userId} is not null`,
    })
    .from(bandInvitations)
    .innerJoin(bands, and(eq(bands.id, bandInvitations.bandId), isNull(bands.deletedAt)))
    .innerJoin(users, and(eq(users.id, bandInvitations.createdBy), ACTIVE))
    .leftJoin(
      bandMembers,
      and(eq(bandMembers.bandId, bands.id), musician ? eq(bandMembers.userId, musician.id) : sql`false`, PRESENT),
    )
    .where(held)
  return found?.isMember || found?.isOpen ? found : undefined
}
