import { expect, test, vi } from 'vitest'
import { choicesCookie, readingsCookie } from './device-cookies'
import { askingCookie } from './google-drive/asking'
import { shareCookie } from './share-cookie'

const settings = vi.hoisted(() => ({ AUTH_URL: '' }))
vi.mock('@/lib/env', () => ({ env: () => settings }))

test.each([
  ['of a link’s passcode', () => shareCookie('a token')],
  ['of who went to Google for files', askingCookie],
  ['of how this device shows charts', choicesCookie],
  ['of how a guest reads songs', readingsCookie],
])('the cookie %s goes over https alone, says so in its name, and is out of the reach of scripts', (_, cookie) => {
  settings.AUTH_URL = 'https://soleil.example'
  expect(cookie().name).toMatch(/^__(?:Host|Secure)-/)
  expect(cookie().options).toMatchObject({ secure: true, httpOnly: true, sameSite: 'lax' })
  settings.AUTH_URL = 'http://localhost:3000'
  expect(cookie().name).not.toMatch(/^__/)
  expect(cookie().options.secure).toBe(false)
})

test('the cookie of how this device shows charts can be set by this host alone', () => {
  settings.AUTH_URL = 'https://soleil.example'
  expect(choicesCookie().name).toMatch(/^__Host-/)
  expect(choicesCookie().options).toMatchObject({ secure: true, path: '/' })
  expect(choicesCookie().options).not.toHaveProperty('domain')
})
