import { eq } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import { currentMusician } from '@/auth'
import { db } from '@/db/client'
import { users } from '@/db/schema'
import { createMusician, createSession } from '@/e2e/factories'
import { IDLE } from '@/lib/action-state'
import type { Musician } from '@/lib/musician'
import { deleteAccount, takeAccountBack } from './account'

const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.get(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
  headers: async () => new Headers(),
}))

let musician: Musician

beforeEach(async () => {
  musician = await createMusician()
  jar.set('soleil', await createSession(musician))
})

function form(fields: Record<string, string>): FormData {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) made.set(name, value)
  return made
}

const asked = async ({ id }: Musician) =>
  (await db().select({ at: users.deletionAskedAt }).from(users).where(eq(users.id, id)))[0]!.at !== null
const leadsTo = (path: string) => ({ digest: expect.stringContaining(`;${path};`) })

test.each(['', 'delete', 'delete my accounts', 'yes'])('typing “%s” deletes nothing', async (confirmation) => {
  expect(await deleteAccount(IDLE, form({ confirmation }))).toMatchObject({
    status: 'invalid',
    errors: { confirmation: expect.stringContaining('delete my account') },
    values: { confirmation },
  })
  expect(await asked(musician)).toBe(false)
  expect((await currentMusician())?.id).toBe(musician.id)
})

test('the words typed, one is out; signed in again, one may take it back', async () => {
  const other = await createMusician()
  await expect(deleteAccount(IDLE, form({ confirmation: ' Delete my  account ' }))).rejects.toMatchObject(
    leadsTo('/sign-in?left'),
  )
  expect([jar.get('soleil'), await asked(musician), await asked(other)]).toEqual(['', true, false])
  jar.set('soleil', await createSession(musician))
  expect(await currentMusician()).toBeNull()
  await expect(takeAccountBack(IDLE, form({ from: '/stats' }))).rejects.toMatchObject(leadsTo('/stats'))
  expect((await currentMusician())?.id).toBe(musician.id)
})

test('nobody takes back another’s account, nor without a session', async () => {
  const leaver = await createMusician()
  const session = await createSession(leaver)
  await db().update(users).set({ deletionAskedAt: new Date() }).where(eq(users.id, leaver.id))
  expect(await takeAccountBack(IDLE, form({}))).toMatchObject({ status: 'failed' })
  jar.clear()
  expect(await takeAccountBack(IDLE, form({}))).toMatchObject({ status: 'failed' })
  expect(await asked(leaver)).toBe(true)
  jar.set('soleil', session)
  await expect(takeAccountBack(IDLE, form({ from: 'https://evil.example' }))).rejects.toMatchObject(
    leadsTo('/repertoire'),
  )
})
