import { beforeEach, expect, test, vi } from 'vitest'
import { seal, unseal } from './sealed'

const settings: { AUTH_SECRET: string; AUTH_SECRET_BEFORE?: string } = { AUTH_SECRET: '' }
vi.mock('@/lib/env', () => ({ env: () => settings }))

beforeEach(() => {
  settings.AUTH_SECRET = 'only for this test, and long enough'
  delete settings.AUTH_SECRET_BEFORE
})

test('what was sealed is read back for the same purpose, and for no other', () => {
  const sealed = seal('a proof', 'link 7')
  expect(unseal('a proof', sealed)).toBe('link 7')
  expect(unseal('another proof', sealed)).toBeUndefined()
  expect(sealed).not.toContain(Buffer.from('link 7').toString('base64url'))
})

test('the same text is sealed in another way each time', () => {
  expect(new Set(Array.from({ length: 100 }, () => seal('a proof', 'link 7'))).size).toBe(100)
})

test('whichever bit is changed, nothing is read', () => {
  const [way, body] = seal('a proof', 'link 7').split('.')
  const bytes = Buffer.from(body!, 'base64url')
  const read = (changed: Buffer) => unseal('a proof', `${way}.${changed.toString('base64url')}`)
  expect(read(bytes)).toBe('link 7')
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const changed = Buffer.from(bytes)
    changed[bit >> 3]! ^= 1 << (bit & 7)
    expect(read(changed), `bit ${bit}`).toBeUndefined()
  }
  for (let length = 0; length < bytes.length; length++)
    expect(read(bytes.subarray(0, length)), `${length} bytes`).toBeUndefined()
})

test('what is sealed says how, and nothing is read in a way that nobody knows', () => {
  const sealed = seal('a proof', 'link 7')
  expect(sealed).toMatch(/^1\.[\w-]+$/)
  for (const way of ['0.', '2.', '11.', '1']) expect(unseal('a proof', way + sealed.slice(2)), way).toBeUndefined()
})

test('what was sealed before it said how is read', () => {
  expect(unseal('a proof', seal('a proof', 'link 7').slice(2))).toBe('link 7')
})

test('a new secret reads what the one before sealed as long as that is named, and seals under itself', () => {
  const before = seal('a proof', 'link 7')
  settings.AUTH_SECRET_BEFORE = settings.AUTH_SECRET
  settings.AUTH_SECRET = 'another one of this test, and long enough'
  expect(unseal('a proof', before)).toBe('link 7')
  const now = seal('a proof', 'link 8')
  delete settings.AUTH_SECRET_BEFORE
  expect(unseal('a proof', before)).toBeUndefined()
  expect(unseal('a proof', now)).toBe('link 8')
})
