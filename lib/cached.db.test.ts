import { randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import type { Redis } from 'ioredis'
import { afterEach, expect, test, vi } from 'vitest'

const REDIS_URL = process.env.REDIS_URL
const kept = globalThis as unknown as { soleilRedis?: Redis | null }

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  disconnect()
})

test('an answer is made once and then read from Redis, until its time is over', async () => {
  const { cached, client } = await withRedis(REDIS_URL)
  const name = randomUUID()
  const make = vi.fn(async () => ({ songs: 3, names: ['Águas', null] }))
  await cached(name, 60, make)
  await vi.waitFor(async () => expect(await client?.exists(`cached:${name}`)).toBe(1))
  expect(await cached(name, 60, make)).toEqual({ songs: 3, names: ['Águas', null] })
  expect(make).toHaveBeenCalledTimes(1)
  expect(await client?.ttl(`cached:${name}`)).toBeGreaterThan(50)
  expect(await client?.ttl(`cached:${name}`)).toBeLessThanOrEqual(60)
})

test('another name is another answer', async () => {
  const { cached, client } = await withRedis(REDIS_URL)
  const name = randomUUID()
  await cached(`${name}:1`, 60, async () => 'before')
  await vi.waitFor(async () => expect(await client?.exists(`cached:${name}:1`)).toBe(1))
  expect(await cached(`${name}:2`, 60, async () => 'after')).toBe('after')
})

test('what Redis holds is made anew if it cannot be read', async () => {
  const { cached, client } = await withRedis(REDIS_URL)
  const name = randomUUID()
  await client?.set(`cached:${name}`, '{"songs":', 'EX', 60)
  expect(await cached(name, 60, async () => 'made')).toBe('made')
})

test('a failure to make it is told and not kept', async () => {
  const { cached } = await withRedis(REDIS_URL)
  const name = randomUUID()
  const fails = cached(name, 60, async () => Promise.reject(new Error('no database')))
  await expect(fails).rejects.toThrow('no database')
  expect(await cached(name, 60, async () => 'made')).toBe('made')
})

test('without Redis it is made each time', async () => {
  const { cached } = await withRedis(undefined)
  expect(await madeTwice(cached)).toBe(2)
})

test('with Redis gone it is made each time, and nobody notices', async () => {
  const { cached } = await withRedis('redis://127.0.0.1:1')
  expect(await madeTwice(cached)).toBe(2)
})

test('a Redis that accepts and never answers costs less than a second', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1')
  await new Promise((listening) => silent.once('listening', listening))
  const { port } = silent.address() as { port: number }
  const { cached } = await withRedis(`redis://127.0.0.1:${port}`)
  const start = performance.now()
  expect(await madeTwice(cached)).toBe(2)
  expect(performance.now() - start).toBeLessThan(2_000)
  silent.close()
})

test('a Redis that is full is not cached in', async () => {
  const { cached, client } = await withRedis(REDIS_URL)
  vi.spyOn(client!, 'set').mockRejectedValue(new Error("OOM command not allowed when used memory > 'maxmemory'."))
  expect(await madeTwice(cached)).toBe(2)
})

type Cached = typeof import('./cached').cached

/** How often an answer is made that is asked for twice. */
async function madeTwice(cached: Cached): Promise<number> {
  const name = randomUUID()
  const make = vi.fn(async () => 'made')
  for (let time = 0; time < 2; time++) expect(await cached(name, 60, make)).toBe('made')
  return make.mock.calls.length
}

async function withRedis(url: string | undefined) {
  disconnect()
  vi.resetModules()
  vi.stubEnv('REDIS_URL', url ?? '')
  const client = (await import('./redis')).redis()
  if (url === REDIS_URL) await vi.waitFor(() => client?.ping())
  return { cached: (await import('./cached')).cached, client }
}

function disconnect() {
  kept.soleilRedis?.disconnect()
  kept.soleilRedis = undefined
}
