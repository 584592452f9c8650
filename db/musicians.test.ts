import { randomUUID } from 'node:crypto'
import { eq, inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createMusician, createSession } from '@/e2e/factories'
import { tokenHash } from '@/lib/tokens'
import { askForDeletion } from './account'
import { createBand, createMember } from './band-factories'
import { db } from './client'
import {
  addUser,
  changeProfile,
  findBandsOf,
  findProfile,
  findUserByGoogleId,
  findUserCalled,
  setActive,
} from './musicians'
import { auditLog, bandMembers, bands, repertoires, users } from './schema'
import { findMusicianBySession } from './sessions'

const identity = (more = {}) => ({
  googleId: randomUUID(),
  email: `${randomUUID()}@example.test`,
  name: 'Ada',
  ...more,
})

test('first sign-ins at the same moment make one user with one repertoire', async () => {
  const who = identity()
  const ids = await Promise.all(Array.from({ length: 16 }, () => addUser(who)))
  expect(new Set(ids).size).toBe(1)
  expect(await db().select().from(repertoires).where(eq(repertoires.userId, ids[0]!))).toHaveLength(1)
  expect(await db().select().from(auditLog).where(eq(auditLog.subjectId, ids[0]!))).toHaveLength(1)
})

test('another account with a known address stays another account, and the older one loses the address', async () => {
  const older = identity()
  const newer = { ...identity(), email: older.email }
  const ids = [await addUser(older), await addUser(newer)]
  expect(new Set(ids).size).toBe(2)
  expect(await findUserByGoogleId(older.googleId)).toMatchObject({ id: ids[0], email: null })
  expect(await findUserByGoogleId(newer.googleId)).toMatchObject({ id: ids[1], email: older.email })
})

test('many accounts that come with one address at the same moment all get in, and one has it', async () => {
  const email = `${randomUUID()}@example.test`
  const ids = await Promise.all(Array.from({ length: 4 }, () => addUser(identity({ email }))))
  const rows = await db().select({ email: users.email }).from(users).where(inArray(users.id, ids))
  expect(rows).toHaveLength(4)
  expect(rows.filter((row) => row.email === email)).toHaveLength(1)
})

test('a profile is changed from the version that was seen, and every change is logged with its fields', async () => {
  const [musician, other] = [await createMusician('Before'), await createMusician('Other')]
  const profile = { instruments: ['trumpet'], readingTransposition: 'Bb' as const }
  expect(await changeProfile(musician, 1, { name: 'After', profile })).toBe('done')
  expect(await changeProfile(musician, 1, { name: 'Too late', profile: {} })).toBe('overtaken')
  expect(await changeProfile(musician, 2, { name: 'After', profile })).toBe('done')
  expect(await findProfile(musician)).toMatchObject({ name: 'After', profile, version: 2 })
  expect(await changeProfile(musician, 2, { name: 'After', profile: { instruments: [] } })).toBe('done')
  expect((await findProfile(other))?.name).toBe('Other')
  const log = await db().select().from(auditLog).where(eq(auditLog.musicianId, musician.id)).orderBy(auditLog.id)
  expect(log.slice(1).map(({ verb, differences }) => [verb, differences])).toEqual([
    [
      'change',
      {
        name: { from: 'Before', to: 'After' },
        instruments: { from: null, to: ['trumpet'] },
        readingTransposition: { from: null, to: 'Bb' },
      },
    ],
    ['change', { instruments: { from: ['trumpet'], to: [] }, readingTransposition: { from: 'Bb', to: null } }],
  ])
})

test('of two changes at once one is done and one is told', async () => {
  const musician = await createMusician()
  const outcomes = await Promise.all(
    ['One', 'Two', 'Three'].map((name) => changeProfile(musician, 1, { name, profile: {} })),
  )
  expect(outcomes.sort()).toEqual(['done', 'overtaken', 'overtaken'])
})

test('a deactivated musician is out at once and in again only when activated', async () => {
  const [musician, other] = [await createMusician(), await createMusician()]
  const tokens = [await createSession(musician), await createSession(musician)]
  const theirs = await createSession(other)
  expect((await setActive(musician.id, false))?.sort()).toEqual(tokens.map(tokenHash).sort())
  for (const token of [...tokens, await createSession(musician)])
    expect(await findMusicianBySession(tokenHash(token))).toBeUndefined()
  expect(await findMusicianBySession(tokenHash(theirs))).toEqual(other)
  expect(await setActive(musician.id, true)).toEqual([])
  expect(await findMusicianBySession(tokenHash(await createSession(musician)))).toEqual(musician)
  expect(await setActive(randomUUID(), false)).toBeUndefined()
})

test('an operator names a musician by id or e-mail address', async () => {
  const who = identity()
  const id = await addUser(who)
  expect(await findUserCalled(id)).toEqual({ id, name: 'Ada' })
  expect(await findUserCalled(who.email.toUpperCase())).toEqual({ id, name: 'Ada' })
  for (const called of ['nobody@example.test', randomUUID(), 'not an id', "' or 1=1 --"])
    expect(await findUserCalled(called)).toBeUndefined()
})

test("a musician sees the bands they play in, with everybody's names, and no other band", async () => {
  const [ada, ben, other] = [await createMusician('Ada'), await createMusician('Ben'), await createMusician('Cy')]
  const [ours, theirs] = await db()
    .insert(bands)
    .values([{ name: 'Ours' }, { name: 'Theirs' }])
    .returning({ id: bands.id })
  await db()
    .insert(bandMembers)
    .values([
      { bandId: ours!.id, userId: ben.id, role: 'owner' },
      { bandId: ours!.id, userId: ada.id, role: 'member' },
      { bandId: theirs!.id, userId: other.id, role: 'owner' },
    ])
  expect(await findBandsOf(ada)).toEqual([{ id: ours!.id, name: 'Ours', members: ['Ada', 'Ben'] }])
})

test('nobody is named among the people of a band who is gone', async () => {
  const ada = await createMusician('Ada')
  const { bandId } = await createBand(ada, 'Ours')
  const [over, shutOut, leaving] = [await createMusician('Ben'), await createMusician('Cy'), await createMusician('Di')]
  for (const musician of [over, shutOut, leaving]) await createMember(bandId, musician)
  expect((await findBandsOf(ada))[0]!.members).toEqual(['Ada', 'Ben', 'Cy', 'Di'])
  const ended = { endsAt: new Date(Date.now() - 1_000) }
  await db().update(bandMembers).set(ended).where(eq(bandMembers.userId, over.id))
  expect((await findBandsOf(ada))[0]!.members).toEqual(['Ada', 'Cy', 'Di'])
  await setActive(shutOut.id, false)
  await askForDeletion(leaving)
  expect((await findBandsOf(ada))[0]!.members).toEqual(['Ada'])
})
