import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { createMusician, createSongs } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { EMPTY_SONG } from '@/lib/songs'
import { createBand, createMember } from './band-factories'
import { changeRole, handOver, leaveBand, removeMember } from './band-member-changes'
import { findMembers, findMyPart } from './band-members'
import { findMemberships, type Member, memberOf } from './band-membership'
import { changeMyPart } from './band-my-part'
import { countShared, findOwnTags } from './band-shares'
import { db } from './client'
import { findPlayers } from './line-up'
import { setActive } from './musicians'
import { writableBandRepertoire } from './repertoires'
import { auditLog, bandMembers, songs } from './schema'
import { newId } from './schema/columns'
import { addSong } from './song-changes'

let owner: Member
let admin: Member
let member: Member
let stranger: Member

beforeEach(async () => {
  owner = await createBand(await createMusician('Olga'), 'The Openers')
  admin = await createMember(owner.bandId, await createMusician('Ada'), { role: 'admin' })
  member = await createMember(owner.bandId, await createMusician('Mo'))
  stranger = await createBand(await createMusician('Strange'))
})

const rowOf = async ({ id }: Musician) =>
  (await db().select().from(bandMembers).where(eq(bandMembers.userId, id)).orderBy(bandMembers.createdAt))[0]
const verbsAbout = async ({ id }: Musician) =>
  (
    await db()
      .select({ verb: auditLog.verb, subject: auditLog.subject, of: auditLog.repertoireId })
      .from(auditLog)
      .where(eq(auditLog.subjectId, id))
      .orderBy(auditLog.id)
  )
    .filter(({ subject, of }) => subject === 'member' && of === owner.repertoireId)
    .map(({ verb }) => verb)
const end = (musician: Musician) =>
  db()
    .update(bandMembers)
    .set({ role: 'sub', endsAt: sql`now() - interval '1 second'` })
    .where(eq(bandMembers.userId, musician.id))

describe('who is in the band', () => {
  test('is listed by what they may do, then by name; two of one name are two', async () => {
    await createMember(owner.bandId, await createMusician('Mo'), { role: 'sub' })
    const names = (await findMembers(member)).map(({ name, role }) => `${name} ${role}`)
    expect(names).toEqual(['Olga owner', 'Ada admin', 'Mo member', 'Mo sub'])
    expect(await findMembers(stranger)).toHaveLength(1)
  })

  test('is no longer who was a sub until a moment ago, by the clock of the database', async () => {
    await end(member.musician)
    expect(await memberOf(member.musician, owner.bandId)).toBeUndefined()
    expect(await findMemberships(member.musician)).toEqual([])
    expect((await findMembers(owner)).find(({ name }) => name === 'Mo')).toMatchObject({ present: false })
    expect(await changeMyPart(member, 1, { instruments: ['kazoo'] })).toBe('refused')
    expect(await leaveBand(member)).toBe('refused')
  })
})

describe('a role', () => {
  const asked = { version: 1, endsAt: null }

  test('is given by those with more say, up to their own', async () => {
    const mo = member.musician
    expect(await changeRole(admin, { ...asked, userId: mo.id, role: 'admin' })).toBe('done')
    expect(await changeRole(admin, { ...asked, version: 2, userId: mo.id, role: 'member' })).toBe('refused')
    expect(await changeRole(owner, { ...asked, version: 2, userId: mo.id, role: 'member' })).toBe('done')
    expect(await changeRole(admin, { ...asked, userId: owner.musician.id, role: 'member' })).toBe('refused')
    expect(await changeRole(owner, { ...asked, userId: owner.musician.id, role: 'member' })).toBe('refused')
    expect(await changeRole(stranger, { ...asked, version: 3, userId: mo.id, role: 'sub' })).toBe('gone')
    expect(await verbsAbout(mo)).toEqual(['change', 'change'])
    expect((await rowOf(mo))!.role).toBe('member')
  })

  test('is not written over what another admin has just given', async () => {
    const change = { userId: member.musician.id, endsAt: null, version: 1 }
    const two = [changeRole(owner, { ...change, role: 'sub' }), changeRole(admin, { ...change, role: 'admin' })]
    expect((await Promise.all(two)).toSorted()).toEqual(['done', 'overtaken'])
  })

  test('of a sub may have an end, and nobody else’s has', async () => {
    const endsAt = new Date(Date.now() + 86_400_000)
    await changeRole(owner, { userId: member.musician.id, version: 1, role: 'sub', endsAt })
    expect((await rowOf(member.musician))!.endsAt).toEqual(endsAt)
    await changeRole(owner, { userId: member.musician.id, version: 2, role: 'member', endsAt })
    expect((await rowOf(member.musician))!.endsAt).toBeNull()
    await end(member.musician)
    await changeRole(owner, { userId: member.musician.id, version: 3, role: 'sub', endsAt })
    expect(await memberOf(member.musician, owner.bandId)).toMatchObject({ role: 'sub' })
  })

  test('that was taken away a moment ago is worth nothing, though the page still shows it', async () => {
    await changeRole(owner, { userId: admin.musician.id, version: 1, role: 'sub', endsAt: null })
    expect(await removeMember(admin, member.musician.id)).toBe('refused')
    expect(await changeRole(admin, { ...asked, userId: member.musician.id, role: 'sub' })).toBe('refused')
  })
})

test('who is taken out is out at once with all they shared; what they added stays', async () => {
  await createSongs(member.musician, [{ title: 'Mine' }])
  const songId = await addSong(writableBandRepertoire(member)!, { ...EMPTY_SONG, title: 'Ours' }, newId())
  expect((await findPlayers(owner)).map(({ name }) => name)).toContain('Mo')
  expect(await removeMember(member, admin.musician.id)).toBe('refused')
  expect(await removeMember(stranger, member.musician.id)).toBe('gone')
  expect(await removeMember(admin, member.musician.id)).toBe('done')
  expect(await removeMember(admin, member.musician.id)).toBe('gone')
  expect(await memberOf(member.musician, owner.bandId)).toBeUndefined()
  expect((await findPlayers(owner)).map(({ name }) => name)).not.toContain('Mo')
  const [song] = await db().select().from(songs).where(eq(songs.id, songId))
  expect(song).toMatchObject({ addedBy: member.musician.id, deletedAt: null })
  expect(await countShared(member.musician, { shares: 'all', shareTags: [] })).toBe(1)
  expect(await verbsAbout(member.musician)).toEqual(['remove'])
})

describe('the owner', () => {
  test('cannot leave before handing over, alone or not', async () => {
    expect(await leaveBand(owner)).toBe('last owner')
    expect(await leaveBand(stranger)).toBe('last owner')
    expect(await handOver(owner, member.musician.id)).toBe('done')
    expect(await leaveBand(owner)).toBe('done')
    expect(await memberOf(owner.musician, owner.bandId)).toBeUndefined()
    expect(await memberOf(member.musician, owner.bandId)).toMatchObject({ role: 'owner' })
  })

  test('hands over to somebody in the band, once', async () => {
    expect(await handOver(owner, stranger.musician.id)).toBe('gone')
    expect(await handOver(owner, owner.musician.id)).toBe('gone')
    expect(await handOver(admin, member.musician.id)).toBe('refused')
    const shut = await createMember(owner.bandId, await createMusician('Shut'))
    await setActive(shut.musician.id, false)
    expect(await handOver(owner, shut.musician.id)).toBe('gone')
    const two = await Promise.all([handOver(owner, admin.musician.id), handOver(owner, member.musician.id)])
    expect(two.toSorted()).toEqual(['done', 'refused'])
    const roles = (await findMembers(owner)).map(({ role }) => role)
    expect(roles).toEqual(['owner', 'admin', ...roles.slice(2)])
    expect(roles.filter((role) => role === 'owner')).toHaveLength(1)
  })

  test('is never a sub with an end', async () => {
    await db()
      .update(bandMembers)
      .set({ role: 'sub', endsAt: new Date(Date.now() + 60_000) })
      .where(eq(bandMembers.userId, member.musician.id))
    await handOver(owner, member.musician.id)
    expect(await rowOf(member.musician)).toMatchObject({ role: 'owner', endsAt: null })
  })
})

describe('what a member shares', () => {
  beforeEach(async () => {
    await createSongs(member.musician, [
      { title: 'One', tags: ['jazz', 'ballad'] },
      { title: 'Two', tags: ['jazz'] },
      { title: 'Three' },
    ])
    await createSongs(stranger.musician, [{ title: 'Foreign', tags: ['foreign'] }])
  })

  test('is counted before it is saved, of their own songs alone', async () => {
    expect(await findOwnTags(member.musician)).toEqual([
      { tag: 'jazz', songs: 2 },
      { tag: 'ballad', songs: 1 },
    ])
    const counts = [
      { shares: 'all' as const, shareTags: [] },
      { shares: 'tags' as const, shareTags: ['ballad', 'jazz', 'foreign'] },
      { shares: 'tags' as const, shareTags: ['foreign'] },
      { shares: 'nothing' as const, shareTags: [] },
    ].map((choice) => countShared(member.musician, choice))
    expect(await Promise.all(counts)).toEqual([3, 2, 0, 0])
  })

  test('is shared with this band, and with no other that they are in', async () => {
    const elsewhere = await createMember(stranger.bandId, member.musician)
    expect(await changeMyPart(member, 1, { shares: 'nothing', shareTags: [] })).toBe('done')
    expect(await findMyPart(elsewhere)).toMatchObject({ shares: 'all', version: 1 })
  })

  test('is theirs to change; the band’s log says how much, and never by which tags', async () => {
    const change = { shares: 'tags' as const, shareTags: ['secret-tag'], showsLearning: true }
    expect(await changeMyPart(member, 1, change)).toBe('done')
    expect(await changeMyPart(member, 1, { shares: 'all', shareTags: [] })).toBe('overtaken')
    expect(await findMyPart(member)).toMatchObject({ ...change, version: 2 })
    expect(await findMyPart(admin)).toMatchObject({ shares: 'all', version: 1 })
    const entries = await db().select().from(auditLog).where(eq(auditLog.subjectId, member.musician.id))
    const [entry] = entries.filter(({ subject }) => subject === 'member')
    expect(entry!.differences).toMatchObject({ shares: { from: 'all', to: 'tags' } })
    expect(JSON.stringify(entries)).not.toContain('secret-tag')
  })
})

test('a deactivated musician is listed nowhere, and of whose time is over that it is', async () => {
  await setActive(admin.musician.id, false)
  await end(member.musician)
  const listed = (await findMembers(owner)).map(({ name, present }) => [name, present])
  expect(listed).toEqual([
    ['Olga', true],
    ['Mo', false],
  ])
  expect(await findMyPart(member)).toBeUndefined()
  expect(await findMyPart(owner)).toBeDefined()
})
