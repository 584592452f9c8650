import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { createMusician } from '@/e2e/factories'
import { BAND_LIMITS } from '@/lib/bands'
import type { NewInvitation } from '@/lib/invitations'
import type { Musician } from '@/lib/musician'
import { createBand, createInvitation, createMember } from './band-factories'
import { leaveBand, removeMember } from './band-member-changes'
import { type Member, memberOf } from './band-membership'
import { db } from './client'
import { openInvitation } from './invitations'
import { joinBand } from './joining'
import { auditLog, bandInvitations, bandMembers } from './schema'

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

describe('joining', () => {
  test('makes a member who shares what was chosen, logged, and uses the invitation up', async () => {
    const made = await invite({ role: 'sub', memberEndsAt: new Date(Date.now() + 86_400_000).toISOString() })
    const joining = { shares: 'tags' as const, shareTags: ['secret-tag'], instruments: ['trumpet'] }
    expect(await joinBand(guest, made, joining)).toBe('joined')
    const [row] = await db().select().from(bandMembers).where(eq(bandMembers.userId, guest.id))
    expect(row).toMatchObject({ role: 'sub', ...joining, endsAt: expect.any(Date) })
    expect(await openInvitation(made.token, await createMusician())).toBeUndefined()
    expect(await openInvitation(made.token, guest)).toMatchObject({ isMember: true })
    const entries = await db().select().from(auditLog).where(eq(auditLog.subjectId, guest.id)).orderBy(auditLog.id)
    expect(entries.at(-1)).toMatchObject({ verb: 'join', repertoireId: owner.repertoireId, musicianId: guest.id })
    expect(JSON.stringify(entries)).not.toContain('secret-tag')
  })

  test('by an invitation for three, ten at once are three', async () => {
    const made = await invite({ mostUses: 3 })
    const musicians = await Promise.all(Array.from({ length: 10 }, () => createMusician()))
    const answers = await Promise.all(musicians.map((musician) => joinBand(musician, made, NOTHING)))
    expect(answers.filter((answer) => answer === 'joined')).toHaveLength(3)
    expect(answers.filter((answer) => answer === 'gone')).toHaveLength(7)
    expect(await usesOf(made.id)).toBe(3)
  })

  test('twice, by a double tap or when in already, is once and uses one', async () => {
    const made = await invite({ mostUses: 5 })
    const answers = await Promise.all([1, 2, 3].map(() => joinBand(guest, made, NOTHING)))
    expect(answers.toSorted()).toEqual(['joined', 'member', 'member'])
    expect(await joinBand(owner.musician, made, NOTHING)).toBe('member')
    expect((await memberOf(owner.musician, owner.bandId))!.role).toBe('owner')
    expect(await usesOf(made.id)).toBe(1)
  })

  test('stops at sixty members and at fifty bands', async () => {
    const made = await invite({ mostUses: 5 })
    const many = await Promise.all(Array.from({ length: BAND_LIMITS.members - 2 }, () => createMusician()))
    await Promise.all(many.map((musician) => createMember(owner.bandId, musician, { shares: 'nothing' })))
    const last = await createMusician()
    const two = await Promise.all([joinBand(guest, made, NOTHING), joinBand(last, made, NOTHING)])
    expect(two.toSorted()).toEqual(['full', 'joined'])
    expect(await usesOf(made.id)).toBe(1)

    const busy = await createMusician('Busy')
    for (let band = 0; band < BAND_LIMITS.bands - 1; band++) await createBand(busy)
    const [one, two_] = [await invite({}, other), await invite({}, await createBand(await createMusician()))]
    const both = await Promise.all([one, two_].map((invitation) => joinBand(busy, invitation, NOTHING)))
    expect(both.toSorted()).toEqual(['joined', 'too many bands'])
  })

  test('with an invitation and the id of another band is refused', async () => {
    const made = await invite({ mostUses: 5 })
    expect(await joinBand(guest, { id: made.id, bandId: other.bandId }, NOTHING)).toBe('gone')
    expect(await memberOf(guest, other.bandId)).toBeUndefined()
  })

  test('again after being taken out needs a newer invitation', async () => {
    const made = await invite({ mostUses: 5 })
    await joinBand(guest, made, NOTHING)
    await removeMember(owner, guest.id)
    expect(await openInvitation(made.token, guest)).toBeUndefined()
    expect(await joinBand(guest, made, NOTHING)).toBe('gone')
    expect(await openInvitation(made.token, await createMusician())).toBeDefined()
    expect(await joinBand(guest, await invite(), NOTHING)).toBe('joined')
  })

  test('again after leaving, or as a sub who is asked once more, is welcome', async () => {
    const made = await invite({ mostUses: 5 })
    await joinBand(guest, made, NOTHING)
    await leaveBand((await memberOf(guest, owner.bandId))!)
    expect(await joinBand(guest, made, NOTHING)).toBe('joined')

    const sub = await createMusician('Sub')
    await change(made.id, { createdAt: ago('1 hour') })
    await joinBand(sub, made, NOTHING)
    await db()
      .update(bandMembers)
      .set({ role: 'sub', endsAt: ago('1 second') })
      .where(eq(bandMembers.userId, sub.id))
    expect(await joinBand(sub, made, NOTHING)).toBe('gone')
    expect(await joinBand(sub, await invite({ role: 'member' }), NOTHING)).toBe('joined')
    expect(await memberOf(sub, owner.bandId)).toMatchObject({ role: 'member' })
  })
})
