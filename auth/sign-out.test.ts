import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/db/client'
import { findSessions } from '@/db/sessions'
import { createMusician, createSession } from '@/e2e/factories'
import { signOut } from './sign-out'

const jar = new Map<string, string>()
const set = vi.fn()
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (...cookie: unknown[]) => set(...cookie),
  }),
}))

beforeEach(() => {
  jar.clear()
  set.mockClear()
})

const expectCookieTaken = () =>
  expect(set).toHaveBeenCalledExactlyOnceWith('soleil', '', expect.objectContaining({ maxAge: 0, path: '/' }))

test('here: this session ends and the others stay', async () => {
  const musician = await createMusician()
  jar.set('soleil', await createSession(musician))
  await createSession(musician)
  expect(await signOut({ everywhere: false })).toBe(true)
  expect(await findSessions(musician)).toHaveLength(1)
  expectCookieTaken()
})

test("everywhere: all of the musician's sessions end and nobody else's", async () => {
  const [musician, other] = [await createMusician(), await createMusician()]
  jar.set('soleil', await createSession(musician))
  await createSession(musician)
  await createSession(other)
  expect(await signOut({ everywhere: true })).toBe(true)
  expect(await findSessions(musician)).toEqual([])
  expect(await findSessions(other)).toHaveLength(1)
  expectCookieTaken()
})

test('nobody signs out: nothing happens', async () => {
  expect(await signOut({ everywhere: true })).toBe(true)
})

test.each([true, false])(
  'without the database the cookie is taken all the same (everywhere: %s)',
  async (everywhere) => {
    const musician = await createMusician()
    jar.set('soleil', await createSession(musician))
    const gone = () => {
      throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    }
    const broken = [
      vi.spyOn(db(), 'select').mockImplementation(gone),
      vi.spyOn(db(), 'delete').mockImplementation(gone),
    ]
    expect(await signOut({ everywhere })).toBe(false)
    for (const spy of broken) spy.mockRestore()
    expectCookieTaken()
  },
)
