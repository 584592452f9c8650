import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { currentMusician } from '@/auth'
import { removeSessionsOf } from '@/db/sessions'
import { createMusician, createSession } from '@/e2e/factories'
import { cached } from '@/lib/cached'
import type { Musician } from '@/lib/musician'
import { redis } from '@/lib/redis'
import { tokenHash } from '@/lib/tokens'
import { redisCli, startRedisCluster } from '@/scripts/testing/redis-servers'
import { forgetSessions, recallSession, rememberSession } from './session-copies'

const jar = { token: '' }
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => ({ name, value: jar.token }) }),
  headers: async () => new Headers(),
}))

if (!redisCli) process.stdout.write('A Redis cluster is not tested: redis-cli is not installed.\n')
const cluster = redisCli ? await startRedisCluster() : undefined
process.env.REDIS_URL = cluster?.url
afterAll(async () => {
  redis()?.disconnect()
  await cluster?.stop()
})

const MANY = 12
let signedIn: { musician: Musician; token: string }[]

beforeAll(async () => {
  if (!cluster) return
  await vi.waitFor(async () => expect(await redis()?.ping()).toBe('PONG'), 10_000)
  signedIn = []
  for (let at = 0; at < MANY; at++) {
    const musician = await createMusician()
    signedIn.push({ musician, token: await createSession(musician) })
  }
})

test.skipIf(!cluster)('copies lie on every node, and each is found again', async () => {
  const nodes = new Set<unknown>()
  for (const { musician, token } of signedIn) {
    await rememberSession(tokenHash(token), musician)
    expect(await recallSession(tokenHash(token))).toEqual(musician)
    nodes.add(cluster!.owner(`session:${tokenHash(token)}`))
  }
  expect(nodes.size).toBe(3)
  expect(await redis()!.get('session:of nobody')).toBeNull()
})

test.skipIf(!cluster)('answers are kept, the limits count, and several sessions end at once', async () => {
  const make = vi.fn(async () => 'made')
  await cached('in a cluster', 60, make)
  await vi.waitFor(async () => expect(await redis()!.exists('cached:in a cluster')).toBe(1))
  await cached('in a cluster', 60, make)
  expect(make).toHaveBeenCalledTimes(1)
  const { PASSCODES, giveBack, isSpent, take } = await import('@/lib/rate-limit')
  for (let tries = 0; tries < 6; tries++) expect(await take(PASSCODES, 'in a cluster')).toBe(tries < 5)
  expect(await isSpent(PASSCODES, 'in a cluster')).toBe(true)
  await giveBack(PASSCODES, 'in a cluster')
  const hashes = await Promise.all(
    Array.from({ length: 9 }, async () => tokenHash(await createSession(signedIn[0]!.musician))),
  )
  expect(await forgetSessions(hashes)).toBe(true)
})

test.skipIf(!cluster)('one node killed: everybody is still signed in, and whoever signs out is out', async () => {
  const [leaving, ...staying] = signedIn as [(typeof signedIn)[0], ...typeof signedIn]
  await cluster!.owner(`session:${tokenHash(leaving.token)}`).kill()
  // Also once the others have noticed and refuse to answer for the whole cluster.
  for (let round = 0; round < 4; round++) {
    for (const { musician, token } of staying) {
      jar.token = token
      const began = performance.now()
      expect(await currentMusician()).toEqual(musician)
      expect(performance.now() - began).toBeLessThan(1000)
    }
    await new Promise((passed) => setTimeout(passed, 600))
  }
  expect(await cached('while a node is away', 60, async () => 'made')).toBe('made')
  expect(await forgetSessions(await removeSessionsOf(leaving.musician))).toBe(false)
  jar.token = leaving.token
  expect(await currentMusician()).toBeNull()
})
