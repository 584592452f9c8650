import { expect, test, vi } from 'vitest'
import { findDevices } from '@/auth/devices'
import { findProfile } from '@/db/musicians'
import { createMusician, createSession } from '@/e2e/factories'
import { IDLE } from '@/lib/action-state'
import { changeProfile, signOutDevice } from './settings'

const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined) }),
  headers: async () => new Headers(),
}))
vi.mock('next/cache', () => ({ refresh: () => {} }))

async function signedIn(name?: string) {
  const musician = await createMusician(name)
  jar.set('soleil', await createSession(musician))
  return musician
}

function form(fields: Record<string, string>): FormData {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) made.set(name, value)
  return made
}

const PROFILE = { version: '1', name: 'Ada', instruments: 'trumpet, Flugelhorn', readingTransposition: 'Bb' }

test('a profile is saved', async () => {
  const musician = await signedIn()
  expect(await changeProfile(IDLE, form(PROFILE))).toEqual({ status: 'done', message: 'Saved.' })
  const profile = { instruments: ['trumpet', 'Flugelhorn'], readingTransposition: 'Bb' }
  expect(await findProfile(musician)).toMatchObject({ name: 'Ada', version: 2, profile })
})

test('two devices: the second is told what the first saved, and keeps what it typed', async () => {
  const musician = await signedIn()
  await changeProfile(IDLE, form(PROFILE))
  const mine = { ...PROFILE, name: 'Ada L.', readingTransposition: '' }
  const answer = await changeProfile(IDLE, form(mine))
  const theirs = { name: 'Ada', instruments: 'trumpet, Flugelhorn', readingTransposition: 'Bb' }
  expect(answer).toMatchObject({ status: 'conflict', values: mine, theirs, version: 2 })
  expect(await changeProfile(IDLE, form({ ...mine, version: '2' }))).toMatchObject({ status: 'done' })
  expect(await findProfile(musician)).toMatchObject({ name: 'Ada L.', version: 3 })
})

test.each([
  ['name', ''],
  ['name', ' \u200b '],
  ['name', 'x'.repeat(101)],
  ['instruments', Array.from({ length: 13 }, (_, at) => `horn ${at}`).join()],
  ['instruments', 'x'.repeat(41)],
  ['readingTransposition', 'H'],
])('%s %j is refused beside its field, and nothing is saved', async (field, value) => {
  const musician = await signedIn('Before')
  const values = { ...PROFILE, [field]: value }
  const answer = await changeProfile(IDLE, form(values))
  expect(answer).toMatchObject({ status: 'invalid', values, errors: { [field]: expect.any(String) } })
  expect((await findProfile(musician))?.name).toBe('Before')
})

test('fields nobody offers change nothing', async () => {
  const musician = await signedIn()
  const other = await createMusician('Other')
  await changeProfile(IDLE, form({ ...PROFILE, id: other.id, userId: other.id, isActive: 'false', email: 'x@y.z' }))
  expect((await findProfile(other))?.name).toBe('Other')
  expect((await findProfile(musician))?.email).toMatch(/@example\.test$/)
})

test("a device is signed out, and another musician's is not", async () => {
  const other = await createMusician()
  await createSession(other)
  const musician = await signedIn()
  await createSession(musician, 'Safari on iPad')
  const [their] = await findDevices(other)
  await signOutDevice(IDLE, form({ device: their!.id }))
  expect(await findDevices(other)).toHaveLength(1)
  const there = (await findDevices(musician)).find(({ isThis }) => !isThis)
  expect(await signOutDevice(IDLE, form({ device: there!.id }))).toMatchObject({ message: 'Signed out there.' })
  expect(await findDevices(musician)).toHaveLength(1)
})

test('nobody changes nothing', async () => {
  jar.clear()
  await expect(changeProfile(IDLE, form(PROFILE))).rejects.toThrow('NEXT_REDIRECT')
  await expect(signOutDevice(IDLE, form({ device: 'x' }))).rejects.toThrow('NEXT_REDIRECT')
})
