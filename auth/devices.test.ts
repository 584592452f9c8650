import { expect, test, vi } from 'vitest'
import { findMusicianBySession } from '@/db/sessions'
import { createMusician, createSession } from '@/e2e/factories'
import { tokenHash } from '@/lib/tokens'
import { findDevices, signOutDevice } from './devices'

const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined) }),
}))

test('the devices of a musician, this one first, and nothing a session could be taken over with', async () => {
  const musician = await createMusician()
  const here = await createSession(musician, 'Firefox on Linux')
  const there = await createSession(musician, 'Safari on iPhone')
  jar.set('soleil', here)
  const devices = await findDevices(musician)
  expect(devices.map(({ device, isThis }) => [device, isThis])).toEqual([
    ['Firefox on Linux', true],
    ['Safari on iPhone', false],
  ])
  for (const token of [here, there])
    for (const secret of [token, tokenHash(token)]) expect(JSON.stringify(devices)).not.toContain(secret)
})

test("one device is signed out by the id it is shown with, and never another musician's", async () => {
  const [musician, other] = [await createMusician(), await createMusician()]
  const tokens = [await createSession(musician), await createSession(musician)]
  const theirs = await createSession(other)
  const [device] = await findDevices(musician)
  const [their] = await findDevices(other)
  expect(await signOutDevice(musician, their!.id)).toBe(false)
  expect(await signOutDevice(musician, tokenHash(tokens[0]!))).toBe(false)
  expect(await signOutDevice(musician, device!.id)).toBe(true)
  expect(await signOutDevice(musician, device!.id)).toBe(false)
  expect(await findDevices(musician)).toHaveLength(1)
  expect(await findMusicianBySession(tokenHash(theirs))).toEqual(other)
})
