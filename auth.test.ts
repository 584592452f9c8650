import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/db/client'
import { setActive } from '@/db/musicians'
import { sessions, users } from '@/db/schema'
import { removeSessionsOf } from '@/db/sessions'
import { createMusician, createSession } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { redis } from '@/lib/redis'
import { tokenHash } from '@/lib/tokens'
import { within } from '@/scripts/serve/request-store.mjs'
import { startThrowAwayRedis } from '@/scripts/testing/throw-away-redis'
import { currentMusician, SessionStoreUnreachable } from './auth'
import { forgetSessions } from './auth/session-copies'

const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined) }),
  headers: async () => new Headers(),
}))

const server = await startThrowAwayRedis()
process.env.REDIS_URL = server.url
afterAll(() => server.stop())

const kept = globalThis as unknown as { soleilRedis?: unknown }
let musician: Musician
let token: string

beforeEach(async () => {
  server.thaw()
  await vi.waitFor(async () => expect(await redis()?.ping()).toBe('PONG'), 5000)
  musician = await createMusician()
  token = await createSession(musician)
  jar.clear()
  jar.set('soleil', token)
})

const copyOf = (of = token) => redis()!.get(`session:${tokenHash(of)}`)
const copied = () => vi.waitFor(async () => expect(await copyOf()).toContain(musician.id))
const behindTheBack = () =>
  db()
    .delete(sessions)
    .where(eq(sessions.tokenHash, tokenHash(token)))

test('nobody, a made-up token and a malformed one are nobody', async () => {
  for (const cookie of [undefined, 'x'.repeat(43), '', '../..', `${token}x`, token.slice(1)]) {
    jar.clear()
    if (cookie !== undefined) jar.set('soleil', cookie)
    expect(await currentMusician()).toBeNull()
  }
})

test('the line of a request tells who asked: the musician’s id and nothing else of them', async () => {
  const store = await within(async (kept: { musician?: string }) => {
    await currentMusician()
    return kept
  })
  expect(store.musician).toBe(musician.id)
  jar.clear()
  expect(
    await within(async (kept: { musician?: string }) => (await currentMusician()) ?? kept.musician),
  ).toBeUndefined()
})

test('Redis answers for a minute, without the token in any of its keys, and then PostgreSQL is asked again', async () => {
  expect(await currentMusician()).toEqual(musician)
  await copied()
  expect(await redis()!.keys('*')).not.toContainEqual(expect.stringContaining(token))
  await behindTheBack()
  expect(await currentMusician()).toEqual(musician)
  const copy = JSON.parse((await copyOf())!)
  await redis()!.set(`session:${tokenHash(token)}`, JSON.stringify({ ...copy, checkedAt: Date.now() - 61_000 }))
  expect(await currentMusician()).toBeNull()
})

test('a copy that makes no sense is not believed', async () => {
  for (const text of [
    '',
    '{}',
    'null',
    '{"id":"1"}',
    '[1',
    JSON.stringify({ ...musician, id: 'x', checkedAt: 9e15 }),
  ]) {
    await redis()!.set(`session:${tokenHash(token)}`, text)
    expect(await currentMusician()).toEqual(musician)
  }
})

test('signed out everywhere: every copy is gone with the sessions, and a late request cannot put one back', async () => {
  const second = await createSession(musician)
  await currentMusician()
  await copied()
  expect(await forgetSessions(await removeSessionsOf(musician))).toBe(true)
  const { rememberSession } = await import('./auth/session-copies')
  await rememberSession(tokenHash(token), musician)
  for (const each of [token, second]) {
    jar.set('soleil', each)
    expect(await currentMusician()).toBeNull()
  }
})

test('deactivated: out on the next request', async () => {
  await currentMusician()
  await copied()
  await forgetSessions((await setActive(musician.id, false))!)
  expect(await currentMusician()).toBeNull()
})

test('a new name shows at once', async () => {
  const { forgetName } = await import('./auth/devices')
  await currentMusician()
  await copied()
  await db().update(users).set({ displayName: 'New Name' }).where(eq(users.id, musician.id))
  await forgetName(musician)
  expect(await currentMusician()).toEqual({ ...musician, name: 'New Name' })
})

test('Redis frozen: still signed in within a second, and a session that ends meanwhile stays ended', async () => {
  await currentMusician()
  await copied()
  server.freeze()
  const began = performance.now()
  expect(await currentMusician()).toEqual(musician)
  expect(performance.now() - began).toBeLessThan(1000)
  expect(await forgetSessions(await removeSessionsOf(musician))).toBe(false)
  expect(await currentMusician()).toBeNull()
  server.thaw()
  await vi.waitFor(async () => expect(await redis()?.ping()).toBe('PONG'), 5000)
  expect(await currentMusician()).toBeNull()
  await vi.waitFor(async () => expect(await copyOf()).toBe('ended'), 5000)
  expect(await currentMusician()).toBeNull()
})

test('Redis flushed: nobody is signed out', async () => {
  await currentMusician()
  await redis()!.flushall()
  expect(await currentMusician()).toEqual(musician)
})

test('without Redis sessions are read from PostgreSQL and end there', async () => {
  const client = kept.soleilRedis
  kept.soleilRedis = null
  try {
    expect(await currentMusician()).toEqual(musician)
    expect(await forgetSessions(await removeSessionsOf(musician))).toBe(true)
    expect(await currentMusician()).toBeNull()
  } finally {
    kept.soleilRedis = client
  }
})

test('PostgreSQL unreachable is neither signed in nor signed out, and it heals', async () => {
  await currentMusician()
  await redis()!.flushall()
  const failure = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const broken = vi.spyOn(db(), 'select').mockImplementation(() => {
    throw failure
  })
  await expect(currentMusician()).rejects.toThrow(SessionStoreUnreachable)
  broken.mockRestore()
  expect(await currentMusician()).toEqual(musician)
})

test('thirty days of silence end a session even if Redis still has its copy', async () => {
  await db()
    .update(sessions)
    .set({ lastUsedAt: sql`now() - interval '31 days'` })
    .where(eq(sessions.tokenHash, tokenHash(token)))
  const stale = { ...musician, checkedAt: Date.now() - 120_000 }
  await redis()!.set(`session:${tokenHash(token)}`, JSON.stringify(stale))
  expect(await currentMusician()).toBeNull()
})
