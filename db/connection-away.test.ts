import { neonConfig } from '@neondatabase/serverless'
import { afterEach, describe, expect, test } from 'vitest'
import { startNeonRelay } from '@/scripts/testing/neon-relay.mjs'
import { backend, closeAll, closing, doorTo, open, setting } from './connection/opened'
import { isUnreachable } from './faults'

const neon = Boolean(process.env.TEST_NEON_RELAY) && process.env.DATABASE_URL!.includes('.neon.tech')

afterEach(closeAll)

describe.skipIf(neon)('over TCP', () => {
  test('a server that wakes up after 1.5 s is waited for within the time of a page', async () => {
    const door = await doorTo(process.env.DATABASE_URL!, { refusing: 1_500 })
    const began = performance.now()
    expect(await backend(open({}, door.url))).toBeGreaterThan(0)
    expect(performance.now() - began).toBeGreaterThan(1_400)
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  test('a server that accepts and stays silent for 1.5 s is waited for as well', async () => {
    const door = await doorTo(process.env.DATABASE_URL!, { silent: 1_500 })
    const began = performance.now()
    expect(await backend(open({}, door.url))).toBeGreaterThan(0)
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  test('a server that never answers is given up within 3 s, and one that swallows an answer too', async () => {
    const door = await doorTo(process.env.DATABASE_URL!)
    const pool = open({}, door.url)
    await backend(pool)
    door.swallow()
    const began = performance.now()
    const [lost, unborn] = await Promise.all([
      backend(pool).catch((error) => error),
      backend(open({}, door.url)).catch((error) => error),
    ])
    expect(performance.now() - began).toBeLessThan(3_300)
    expect([isUnreachable(lost), isUnreachable(unborn)]).toEqual([true, true])
  })
})

describe.skipIf(!neon)("over Neon's WebSocket", () => {
  const through = (address: string) => {
    const { wsProxy } = neonConfig
    neonConfig.wsProxy = () => `${address}/v1`
    closing.push(() => {
      neonConfig.wsProxy = wsProxy
    })
  }
  const server = () => Number(new URL(process.env.TEST_DATABASE_URL!).port)

  test('a sleeping database is waited for within the time of a page', async () => {
    const relay = await startNeonRelay(server(), { asleep: 1_500 })
    closing.push(relay.stop)
    through(relay.address)
    const began = performance.now()
    expect(await backend(open())).toBeGreaterThan(0)
    expect(performance.now() - began).toBeGreaterThan(1_400)
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  test('behind a pooler, which lends sessions, each transaction carries its limits and nothing stays behind', async () => {
    const pool = open({}, process.env.DATABASE_URL!.replace('soleil.neon.tech', 'soleil-pooler.neon.tech'))
    expect(await setting(pool, 'statement_timeout')).toBe('0')
    const inside = await pool.database.transaction((tx) => setting({ ...pool, database: tx }, 'statement_timeout'))
    expect(inside).toBe('8s')
    expect(await setting(pool, 'statement_timeout')).toBe('0')
  })

  test('a database that is away is given up within 3 s, and the answer is "try again"', async () => {
    const relay = await startNeonRelay(server())
    relay.stop()
    through(relay.address)
    const began = performance.now()
    const refused = await backend(open()).catch((error) => error)
    expect(performance.now() - began).toBeLessThan(3_300)
    expect(isUnreachable(refused)).toBe(true)
  })
})
