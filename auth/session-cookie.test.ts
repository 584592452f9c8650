import { expect, test, vi } from 'vitest'
import { sessionCookie } from './session-cookie'

vi.mock('@/lib/env', async (original) => ({
  ...(await original<typeof import('@/lib/env')>()),
  env: () => ({ AUTH_URL: 'https://soleil.example' }),
}))

test('on https a session stays with the one host that began it, out of the reach of scripts', () => {
  const { name, options } = sessionCookie()
  expect(name).toMatch(/^__Host-/)
  expect(options).toMatchObject({ secure: true, httpOnly: true, sameSite: 'lax', path: '/' })
  expect(options).not.toHaveProperty('domain')
})
