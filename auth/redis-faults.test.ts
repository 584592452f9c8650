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
