import { expect, test, vi } from 'vitest'
import { seal, unseal } from './sealed'

vi.mock('@/lib/env', () => ({ env: () => ({ AUTH_SECRET: 'only for this test, and long enough' }) }))

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
  const bytes = Buffer.from(seal('a proof', 'link 7'), 'base64url')
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const changed = Buffer.from(bytes)
    changed[bit >> 3]! ^= 1 << (bit & 7)
    expect(unseal('a proof', changed.toString('base64url')), `bit ${bit}`).toBeUndefined()
  }
  for (let length = 0; length < bytes.length; length++)
    expect(unseal('a proof', bytes.subarray(0, length).toString('base64url')), `${length} bytes`).toBeUndefined()
})
