import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { currentMusician } from '@/auth'
import { removeSessionsOf } from '@/db/sessions'
import { createMusician, createSession } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { redis } from '@/lib/redis'
import { tokenHash } from '@/lib/tokens'
import { startThrowAwayRedis } from '@/scripts/testing/throw-away-redis'
import { forgetSessions, recallSession } from './session-copies'

const jar = { token: '' }
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => ({ name, value: jar.token }) }),
  headers: async () => new Headers(),
}))

const server = await startThrowAwayRedis()
process.env.REDIS_URL = server.url
afterAll(async () => {
  redis()?.disconnect()
  await server.stop()
})

let musician: Musician
beforeEach(async () => {
  musician = await createMusician()
  jar.token = await createSession(musician)
})

test('Redis not connected yet, as at boot: signed in by PostgreSQL', async () => {
  expect(await currentMusician()).toEqual(musician)
})

test('Redis full: sessions are read from PostgreSQL, and end for good', async () => {
  await vi.waitFor(async () => expect(await redis()?.ping()).toBe('PONG'), 5000)
  await redis()!.config('SET', 'maxmemory', '1')
  await expect(redis()!.set('a', 'b')).rejects.toThrow('OOM')
  expect(await currentMusician()).toEqual(musician)
  expect(await recallSession(tokenHash(jar.token))).toBeUndefined()
  await forgetSessions(await removeSessionsOf(musician))
  expect(await currentMusician()).toBeNull()
  await redis()!.config('SET', 'maxmemory', '0')
})

/** The same module as another part of the build has it: pages, routes and what is kept of pages share none. */
async function copiesElsewhere(): Promise<typeof import('./session-copies')> {
  vi.resetModules()
  return import('./session-copies')
}

test.each([
  ['full', 'maxmemory', '1', '0'],
  ['without the copies it must have', 'min-replicas-to-write', '1', '0'],
])(
  'Redis %s, which answers and takes nothing: a session that ended is believed by no part of the build',
  async (_, setting, bad, good) => {
    await vi.waitFor(async () => expect(await redis()?.ping()).toBe('PONG'), 5000)
    const hash = tokenHash(jar.token)
    await currentMusician()
    await vi.waitFor(async () => expect(await recallSession(hash)).toEqual(musician))
    const elsewhere = await copiesElsewhere()
    expect(await elsewhere.recallSession(hash)).toEqual(musician)
    await redis()!.config('SET', setting, bad)
    try {
      expect(await forgetSessions(await removeSessionsOf(musician))).toBe(false)
      expect(await elsewhere.recallSession(hash)).toBeUndefined()
      expect(await currentMusician()).toBeNull()
    } finally {
      await redis()!.config('SET', setting, good)
    }
  },
)

test('Redis full: another process believes a session that ended no more', async () => {
  await vi.waitFor(async () => expect(await redis()?.ping()).toBe('PONG'), 5000)
  const hash = tokenHash(jar.token)
  await currentMusician()
  await vi.waitFor(async () => expect(await recallSession(hash)).toEqual(musician))
  await redis()!.config('SET', 'maxmemory', '1')
  try {
    await forgetSessions(await removeSessionsOf(musician))
    expect(await redis()!.exists(`session:${hash}`)).toBe(0)
  } finally {
    await redis()!.config('SET', 'maxmemory', '0')
  }
})

test('Redis killed: signed in at once, and signing out is final', async () => {
  await vi.waitFor(async () => expect(await redis()?.ping()).toBe('PONG'), 5000)
  await currentMusician()
  await vi.waitFor(async () => expect(await recallSession(tokenHash(jar.token))).toEqual(musician))
  await server.stop()
  const began = performance.now()
  expect(await currentMusician()).toEqual(musician)
  expect(performance.now() - began).toBeLessThan(500)
  expect(await forgetSessions(await removeSessionsOf(musician))).toBe(false)
  expect(await currentMusician()).toBeNull()
})
