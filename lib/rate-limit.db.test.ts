import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startThrowAwayRedis } from '@/scripts/testing/throw-away-redis'

const server = await startThrowAwayRedis()
afterAll(() => server.stop())

describe.each([
  ['with Redis', server.url],
  ['without Redis', ''],
])('%s', (_, url) => {
  let limits: typeof import('./rate-limit')

  beforeEach(async () => {
    limits = await processWith(url)
  })

  test('five tries are within five a minute, the sixth is not, and nobody else is held up', async () => {
    const [one, other] = [randomUUID(), randomUUID()]
    const tries = await Promise.all(Array.from({ length: 8 }, () => limits.take(limits.PASSCODES, one)))
    expect(tries.filter(Boolean)).toHaveLength(5)
    expect(await limits.isSpent(limits.PASSCODES, one)).toBe(true)
    expect(await limits.isSpent(limits.PASSCODES, other)).toBe(false)
    expect(await limits.take(limits.PASSCODES, other)).toBe(true)
    expect(await limits.take(limits.UNKNOWN_TOKENS, one)).toBe(true)
  })

  test('a try that was none is given back', async () => {
    const key = randomUUID()
    for (let round = 0; round < 12; round++) {
      expect(await limits.take(limits.PASSCODES, key)).toBe(true)
      await limits.giveBack(limits.PASSCODES, key)
    }
  })

  test('asking does not count', async () => {
    const key = randomUUID()
    for (let round = 0; round < 9; round++) expect(await limits.isSpent(limits.PASSCODES, key)).toBe(false)
  })
})

test('two processes count together through Redis', async () => {
  const key = randomUUID()
  const [one, two] = [await processWith(server.url), await processWith(server.url)]
  for (let round = 0; round < 3; round++) expect(await one.take(one.PASSCODES, key)).toBe(true)
  expect([await two.take(two.PASSCODES, key), await two.take(two.PASSCODES, key)]).toEqual([true, true])
  expect(await two.take(two.PASSCODES, key)).toBe(false)
  expect(await one.isSpent(one.PASSCODES, key)).toBe(true)
})

test('while Redis is away the limit holds all the same', async () => {
  const own = await startThrowAwayRedis()
  const limits = await processWith(own.url)
  const key = randomUUID()
  expect(await limits.take(limits.PASSCODES, key)).toBe(true)
  own.freeze()
  const tries: boolean[] = []
  for (let round = 0; round < 7; round++) tries.push(await limits.take(limits.PASSCODES, key))
  expect(tries.filter(Boolean)).toHaveLength(5)
  expect(await limits.isSpent(limits.PASSCODES, key)).toBe(true)
  await own.stop()
  expect(await limits.take(limits.PASSCODES, key)).toBe(false)
})

test('an address counts as one home, however it is written', async () => {
  const { clientAddress } = await processWith('')
  const of = (address: string) => clientAddress(new Headers({ 'x-forwarded-for': address }))
  expect(of('203.0.113.9')).toBe('203.0.113.9')
  expect(of('203.0.113.9, 10.0.0.1')).toBe('203.0.113.9')
  expect(of('2001:db8:1:2:aaaa::1')).toBe(of('2001:0db8:0001:0002:ffff:0:0:7'))
  expect(of('2001:db8::1')).toBe(of('2001:db8:0:0:5::'))
  expect(of('2001:db8:1:2::1')).not.toBe(of('2001:db8:1:3::1'))
})

/** The limits as a process of their own would have them. */
async function processWith(url: string) {
  process.env.REDIS_URL = url
  vi.resetModules()
  const kept = globalThis as unknown as { soleilRedis?: { disconnect: () => void } | null }
  kept.soleilRedis = undefined
  const { redis } = await import('./redis')
  if (url) await vi.waitFor(async () => expect(await redis()?.ping()).toBe('PONG'), 5000)
  const limits = await import('./rate-limit')
  // Its first use binds it to its own connection, before the next process takes the place.
  for (const limit of [limits.PASSCODES, limits.UNKNOWN_TOKENS]) await limits.isSpent(limit, 'nobody')
  return limits
}
