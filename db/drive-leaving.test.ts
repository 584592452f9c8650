import { eq, sql } from 'drizzle-orm'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { createMusician } from '@/e2e/factories'
import { log } from '@/lib/log'
import type { Musician } from '@/lib/musician'
import { startDriveServer } from '@/scripts/testing/drive-server.mjs'
import { removeLeftAccounts } from './account'
import { db } from './client'
import { keepDriveConnection, tokensOf } from './drive-connections'
import { revokeLeft } from './drive-leaving'
import { users } from './schema'

const drive = await startDriveServer()
vi.mock('@/lib/google-drive/addresses', async (original) => ({
  ...(await original<object>()),
  driveAddresses: () => {
    const at = (path: string) => `${drive.address}${path}`
    const addresses = { authorize: at('/authorize'), token: at('/token'), revoke: at('/revoke'), api: at('/drive/v3') }
    return { ...addresses, clientId: 'c', secret: 's' }
  },
}))
afterAll(() => drive.stop())
afterEach(() => {
  drive.faults.length = 0
  drive.requests.length = 0
  vi.restoreAllMocks()
})

async function connected() {
  const musician = await createMusician()
  const refresh = `refresh ${musician.id}`
  drive.refresh.set(refresh, musician.id)
  const tokens = { access: `access ${musician.id}`, refresh, expiresAt: Date.now() + 3_600_000 }
  await keepDriveConnection(musician, tokens)
  return { musician, tokens, isKnown: () => drive.refresh.has(refresh) }
}

const askedAgo = ({ id }: Musician, time: string) =>
  db()
    .update(users)
    .set({ deletionAskedAt: sql`now() - ${time}::interval` })
    .where(eq(users.id, id))

test('with an account its right at Google ends, at a second try too; that of those who stay, or may come back, holds', async () => {
  const [gone, young, stays] = [await connected(), await connected(), await connected()]
  await askedAgo(gone.musician, '31 days')
  await askedAgo(young.musician, '29 days')
  drive.faults.push({ status: 503 })
  expect(await removeLeftAccounts()).toBe(1)
  expect([gone, young, stays].map(({ isKnown }) => isKnown())).toEqual([false, true, true])
  expect(await tokensOf(gone.musician)).toBeUndefined()
  expect(await tokensOf(young.musician)).toEqual(young.tokens)
})

test('an account goes whose right Google has ended already, and nobody is warned', async () => {
  const warned = vi.spyOn(log, 'warn')
  const { musician } = await connected()
  await askedAgo(musician, '31 days')
  drive.refresh.clear()
  expect(await removeLeftAccounts()).toBe(1)
  expect(await db().select({ id: users.id }).from(users).where(eq(users.id, musician.id))).toEqual([])
  expect(warned).not.toHaveBeenCalled()
})

test('Google is asked again for the first one it does not hear of, and once for the others; what it was not told is logged', async () => {
  const warned = vi.spyOn(log, 'warn')
  const left = [await connected(), await connected(), await connected()]
  for (let at = 0; at < 4; at++) drive.faults.push({ status: 503 })
  await revokeLeft(
    left.map(({ tokens }) => tokens),
    [1, 1],
  )
  expect(left.map(({ isKnown }) => isKnown())).toEqual([true, true, false])
  expect(drive.requests.map(({ path }) => path)).toEqual(Array(5).fill('/revoke'))
  expect(warned).toHaveBeenCalledWith({ untold: 2 }, expect.stringContaining('not told'))
})
