import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { createMusician } from '@/e2e/factories'
import { readCode } from '@/lib/invitation-address'
import type { NewInvitation } from '@/lib/invitations'
import type { Musician } from '@/lib/musician'
import { newToken } from '@/lib/tokens'
import { createBand, createInvitation, createMember } from './band-factories'
import { changeRole, leaveBand } from './band-member-changes'
import { type Member, memberOf } from './band-membership'
import { deleteBand } from './band-trash'
import { db, rowsOf } from './client'
import { KeyReused } from './idempotency'
import { addInvitation, removeOldInvitations, revokeInvitation } from './invitation-changes'
import { findInvitations, findMadeInvitation, openInvitation, secretOfCode } from './invitations'
import { joinBand } from './joining'
import { setActive } from './musicians'
import { auditLog, bandInvitations, idempotencyKeys } from './schema'

const INVITATION: NewInvitation = { role: 'member', days: 7, mostUses: 1, memberEndsAt: null }
const NOTHING = { shares: 'nothing' as const, shareTags: [], instruments: [] }
const ago = (time: string) => sql`now() - ${time}::interval`

let owner: Member
let guest: Musician
let other: Member

beforeEach(async () => {
  owner = await createBand(await createMusician('Olga'), 'The Openers')
  guest = await createMusician('Guest')
  other = await createBand(await createMusician('Other'))
})

const invite = (fields: Partial<NewInvitation> = {}, by = owner, formKey?: string) =>
  createInvitation(by, fields, formKey)
const change = (id: string, columns: object) =>
  db().update(bandInvitations).set(columns).where(eq(bandInvitations.id, id))
const usesOf = async (id: string) =>
  (await db().select({ uses: bandInvitations.uses }).from(bandInvitations).where(eq(bandInvitations.id, id)))[0]?.uses

describe('the secrets of an invitation', () => {
  test('are nowhere in the database, and open it', async () => {
    const { token, code, formKey } = await invite()
    const rows = await rowsOf<{ row: string }>(
      db(),
      sql`select l::text as row from ${bandInvitations} l union all select k::text from ${idempotencyKeys} k union all select a::text from ${auditLog} a`,
    )
    const all = rows.map(({ row }) => row).join('\n')
    expect(all).toContain(formKey)
    expect(all).not.toContain(token)
    expect(all).not.toContain(code)
    expect(all).not.toContain(readCode(code))
    const opened = { bandName: 'The Openers', invitedBy: 'Olga', role: 'member', isMember: false }
    expect(await openInvitation(token, guest)).toMatchObject(opened)
    expect(await openInvitation(token, null)).toMatchObject(opened)
    const secret = (await secretOfCode(readCode(code)!, guest))!
    expect(await openInvitation(secret, guest)).toMatchObject(opened)
  })

  test('of a code are for the musician who typed it alone', async () => {
    const { code } = await invite()
    const secret = (await secretOfCode(readCode(code)!, guest))!
    expect(await openInvitation(secret, other.musician)).toBeUndefined()
    expect(await openInvitation(secret, null)).toBeUndefined()
    expect(await openInvitation(`${secret.slice(0, -2)}AA`, guest)).toBeUndefined()
  })

  test('are the same after a double tap, and there is one invitation', async () => {
    const formKey = randomUUID()
    const made = await Promise.all([1, 2, 3].map(() => invite({}, owner, formKey)))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(await findInvitations(owner)).toHaveLength(1)
    await expect(addInvitation(owner, { ...INVITATION, role: 'admin' }, formKey)).rejects.toThrow(KeyReused)
  })

  test('are shown for ten minutes to who made them, and to nobody else', async () => {
    const { token, code, formKey } = await invite()
    const admin = await createMember(owner.bandId, guest, { role: 'admin' })
    expect(await findMadeInvitation(owner, formKey)).toMatchObject({ token, code })
    expect(await findMadeInvitation(admin, formKey)).toBeUndefined()
    expect(await findMadeInvitation(other, formKey)).toBeUndefined()
    await db()
      .update(idempotencyKeys)
      .set({ createdAt: ago('11 minutes') })
    expect(await findMadeInvitation(owner, formKey)).toBeUndefined()
  })

  test('are shown of this invitation alone, among others and in its own band, and no more once it is revoked', async () => {
    await invite({ role: 'sub', memberEndsAt: new Date(Date.now() + 86_400_000).toISOString() })
    const { id, token, formKey } = await invite({ role: 'admin' })
    await invite({ role: 'member' })
    expect(await findMadeInvitation(owner, formKey)).toMatchObject({ token, role: 'admin' })
    expect(await findMadeInvitation(await createBand(owner.musician), formKey)).toBeUndefined()
    await revokeInvitation(owner, id)
    expect(await findMadeInvitation(owner, formKey)).toBeUndefined()
  })

  test('are shown for ten minutes, whoever else sends a form of that key', async () => {
    const { formKey } = await invite()
    await invite({}, other, formKey)
    expect(await findMadeInvitation(owner, formKey)).toMatchObject({ role: 'member' })
    const ownForm = and(eq(idempotencyKeys.userId, owner.musician.id), eq(idempotencyKeys.key, formKey))
    await db()
      .update(idempotencyKeys)
      .set({ createdAt: ago('11 minutes') })
      .where(ownForm)
    expect(await findMadeInvitation(owner, formKey)).toBeUndefined()
  })

  test.each([undefined, '', 'no key'])('are not shown for an address that names no form: %j', async (named) => {
    await invite()
    expect(await findMadeInvitation(owner, named)).toBeUndefined()
  })
})

describe('an invitation that does not open', () => {
  test.each([
    ['unknown', async () => newToken()],
    ['malformed', async () => `${(await invite()).token}x`],
    ['expired', () => ended({ expiresAt: ago('1 second') })],
    ['revoked', () => ended({ revokedAt: ago('1 second') })],
    ['used up', () => ended({ uses: 1 })],
    ['for a time that is over', () => ended({ memberEndsAt: ago('1 second') })],
    ['by a deactivated musician', () => ended({}, () => setActive(owner.musician.id, false))],
    ['of a deleted band', () => ended({}, () => deleteBand(owner))],
  ])('is answered alike when it is %s, and lets nobody in', async (_, make) => {
    const made = await make()
    const token = typeof made === 'string' ? made : made.token
    expect(await openInvitation(token, guest)).toBeUndefined()
    expect(await openInvitation(token, null)).toBeUndefined()
    if (typeof made === 'string') return
    expect(await secretOfCode(readCode(made.code)!, guest)).toBeUndefined()
    expect(await joinBand(guest, made, NOTHING)).toBe('gone')
    expect(await memberOf(guest, owner.bandId)).toBeUndefined()
  })

  const ended = async (columns: object, how?: () => Promise<unknown>) => {
    const made = await invite()
    expect(await openInvitation(made.token, guest)).toBeDefined()
    if (Object.keys(columns).length) await change(made.id, columns)
    await how?.()
    return made
  }

  test('is one whose maker was removed, left or may not invite any more', async () => {
    const admin = await createMember(owner.bandId, guest, { role: 'admin' })
    const asker = await createMusician()
    const { token } = await invite({ mostUses: 5 }, admin)
    expect(await openInvitation(token, asker)).toBeDefined()
    const version = 1
    await changeRole(owner, { userId: guest.id, version, role: 'member', endsAt: null })
    expect(await openInvitation(token, asker)).toBeUndefined()
    expect(await addInvitation(admin, INVITATION, randomUUID())).toBe('refused')
    const again = await createMember(owner.bandId, guest, { role: 'admin' })
    const second = await invite({ mostUses: 5 }, again)
    await leaveBand(again)
    expect(await openInvitation(second.token, asker)).toBeUndefined()
    expect(await openInvitation(second.token, guest)).toBeUndefined()
  })
})

test('an invitation is stopped at once, by its band alone', async () => {
  const { id, token } = await invite()
  expect(await revokeInvitation(other, id)).toBe('gone')
  expect(await openInvitation(token, guest)).toBeDefined()
  expect(await findInvitations(other)).toEqual([])
  expect(await revokeInvitation(owner, id)).toBe('done')
  expect(await openInvitation(token, guest)).toBeUndefined()
  expect(await revokeInvitation(owner, id)).toBe('gone')
  expect(await findInvitations(owner)).toEqual([])
})

test('there are at most fifty open invitations', async () => {
  const row = {
    bandId: owner.bandId,
    createdBy: owner.musician.id,
    role: 'member' as const,
    expiresAt: new Date('2100'),
  }
  const many = Array.from({ length: 49 }, () => ({ ...row, tokenHash: newToken(), codeHash: newToken() }))
  await db().insert(bandInvitations).values(many)
  const two = await Promise.all([1, 2].map(() => addInvitation(owner, INVITATION, randomUUID())))
  expect(two.toSorted()).toEqual(['full', 'made'])
  expect(await addInvitation(other, INVITATION, randomUUID())).toBe('made')
  await db().update(bandInvitations).set({ revokedAt: new Date() }).where(eq(bandInvitations.bandId, owner.bandId))
  expect(await addInvitation(owner, INVITATION, randomUUID())).toBe('made')
})

test('what ended long ago is forgotten', async () => {
  const [old, young] = [await invite(), await invite()]
  await change(old.id, { expiresAt: ago('31 days') })
  await change(young.id, { expiresAt: ago('29 days') })
  await removeOldInvitations()
  expect([await usesOf(old.id), await usesOf(young.id)]).toEqual([undefined, 0])
})
