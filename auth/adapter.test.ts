import { randomUUID } from 'node:crypto'
import type { AdapterUser } from 'next-auth/adapters'
import { beforeEach, expect, test, vi } from 'vitest'
import { findProfile, findUserByGoogleId } from '@/db/musicians'
import { findMusicianBySession, findSessions } from '@/db/sessions'
import { createMusician, createSession } from '@/e2e/factories'
import { log } from '@/lib/log'
import { newToken, tokenHash } from '@/lib/tokens'
import { musicianAdapter } from './adapter'

const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined) }),
  headers: async () => new Headers({ 'user-agent': 'Mozilla/5.0 (Linux; Android 16) Chrome/140.0 Mobile Safari/537' }),
}))

beforeEach(() => jar.clear())

const signIn = async (userId: string) => {
  const sessionToken = newToken()
  await musicianAdapter.createSession!({ sessionToken, userId, expires: new Date() })
  return sessionToken
}
const createUser = (more = {}) =>
  musicianAdapter.createUser!({
    ...{
      id: '',
      emailVerified: null,
      googleId: randomUUID(),
      email: `${randomUUID()}@example.test`,
      name: 'Ada',
      ...more,
    },
  } as AdapterUser)

test('a new sign-in is a new session with the name of the device, and ends the earlier one of this browser alone', async () => {
  const musician = await createMusician()
  const elsewhere = await createSession(musician)
  const before = await signIn(musician.id)
  jar.set('soleil', before)
  const after = await signIn(musician.id)
  expect(after).not.toBe(before)
  expect(await findMusicianBySession(tokenHash(before))).toBeUndefined()
  expect(await findMusicianBySession(tokenHash(after))).toEqual(musician)
  expect(await findMusicianBySession(tokenHash(elsewhere))).toEqual(musician)
  expect((await findSessions(musician)).map(({ device }) => device)).toContain('Chrome on Android')
})

test('a sign-in stands in the log, with whose it is and on what device, and without its token', async () => {
  const told = vi.spyOn(log, 'info').mockImplementation(() => {})
  const musician = await createMusician()
  const token = await signIn(musician.id)
  expect(told.mock.calls).toEqual([[{ musician: musician.id, device: 'Chrome on Android' }, 'signed in']])
  expect(JSON.stringify(told.mock.calls)).not.toContain(token)
  told.mockRestore()
})

test('signing in as somebody else in the same browser ends the session of the first and links nothing', async () => {
  const [first, second] = [await createMusician(), await createMusician()]
  const before = await signIn(first.id)
  jar.set('soleil', before)
  const after = await signIn(second.id)
  expect(await findMusicianBySession(tokenHash(before))).toBeUndefined()
  expect(await findMusicianBySession(tokenHash(after))).toEqual(second)
})

test('next-auth is told of no session and of nobody by e-mail, so it has nothing to link', async () => {
  const user = await createUser()
  expect(await musicianAdapter.getUserByEmail!(user.email)).toBeNull()
  expect(await musicianAdapter.getSessionAndUser!(await signIn(user.id))).toBeNull()
})

test('who somebody is hangs on the sub alone', async () => {
  const googleId = randomUUID()
  const user = await createUser({ googleId })
  const account = (providerAccountId: string) =>
    musicianAdapter.getUserByAccount!({ provider: 'google', providerAccountId })
  expect(await account(googleId)).toMatchObject({ id: user.id })
  expect(await account(user.email)).toBeNull()
  expect(await account(randomUUID())).toBeNull()
})

test.each([
  ['  Ada Lovelace ', 'Ada Lovelace'],
  [undefined, 'Musician'],
  ['   ', 'Musician'],
  ['🎺'.repeat(80), '🎺'.repeat(50)],
  [`${'x'.repeat(99)}🎺`, 'x'.repeat(99)],
  ['a\0b', 'ab'],
])('the name %j that Google tells is kept as %j', async (told, kept) => {
  const googleId = randomUUID()
  const { id } = await createUser({ googleId, name: told })
  expect((await findProfile({ id, name: '', repertoireId: '' }))?.name).toBe(kept)
  expect((await findUserByGoogleId(googleId))?.name).toBe(kept)
})
