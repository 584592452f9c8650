import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { StoreUnreachable, storeAt } from './object-store'
import { pretendStore } from './pretend-store'

let there: Awaited<ReturnType<typeof pretendStore>>
beforeEach(async () => {
  there = await pretendStore()
})
afterEach(() => there.close())

const KEY = 'charts/0198'
const store = (change = {}) => storeAt({ ...there.settings, ...change }, 1_000)

test('what was put is got, whole and in parts, under a signature that the store makes anew', async () => {
  const bytes = randomBytes(30_000)
  await store().put(KEY, bytes, 'application/pdf')
  expect(there.objects.get(KEY)).toEqual({ bytes, type: 'application/pdf' })
  expect(await store().get(KEY, 0, bytes.length - 1)).toEqual(bytes)
  expect(await store().get(KEY, 1_000, 1_999)).toEqual(bytes.subarray(1_000, 2_000))
})

test('a store that knows no parts sends all of it, and the part is taken from there', async () => {
  const bytes = randomBytes(30_000)
  await store().put(KEY, bytes, 'application/pdf')
  there.fault.now = 'whole'
  expect(await store().get(KEY, 1_000, 1_999)).toEqual(bytes.subarray(1_000, 2_000))
})

test('what was removed, or never was there, is not there', async () => {
  await store().put(KEY, Buffer.from('x'), 'image/png')
  await store().remove(KEY)
  expect(await store().get(KEY, 0, 0)).toBeUndefined()
  await expect(store().remove(KEY)).resolves.toBeUndefined()
})

test.each([{ key: 'AKIDOTHER' }, { secret: 'another' }, { region: 'eu-other-1' }])(
  'with wrong settings (%o) nothing is kept, and it says so without them',
  async (change) => {
    const refused = await store(change)
      .put(KEY, Buffer.from('x'), 'image/png')
      .catch((error: Error) => error)
    expect(refused).toBeInstanceOf(StoreUnreachable)
    expect(String(refused)).toContain('403')
    expect(String(refused)).not.toMatch(/wJal|another|AKID/)
    expect(there.objects.size).toBe(0)
  },
)

test.each(['error', 'slow', 'cut'] as const)(
  'a store with a fault (%s) is one that cannot be reached',
  async (fault) => {
    await store().put(KEY, randomBytes(100_000), 'application/pdf')
    there.fault.now = fault
    await expect(store().get(KEY, 0, 99_999)).rejects.toThrow(StoreUnreachable)
    if (fault !== 'cut')
      await expect(store().put('other', Buffer.from('x'), 'image/png')).rejects.toThrow(StoreUnreachable)
  },
)

test('a file that is shorter than its row says is none', async () => {
  await store().put(KEY, Buffer.from('12345'), 'image/png')
  await expect(store().get(KEY, 0, 9)).rejects.toThrow(StoreUnreachable)
})

test('a store where nobody is cannot be reached', async () => {
  const nobody = store({ endpoint: 'http://127.0.0.1:9' })
  await expect(nobody.get(KEY, 0, 9)).rejects.toThrow(StoreUnreachable)
})
