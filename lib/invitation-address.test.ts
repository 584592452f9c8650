import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { codeHash, invitationCode, invitationToken, readCode } from './invitation-address'

vi.mock('@/lib/env', () => ({ env: () => ({ AUTH_SECRET: 'a-secret-that-only-the-tests-ever-use' }) }))

const form = randomUUID()

test('an address and its code follow from the form and the musician, and tell nothing of one another', () => {
  expect(invitationToken('a', form)).toBe(invitationToken('a', form))
  expect(invitationCode('a', form)).toBe(invitationCode('a', form))
  expect(invitationToken('a', form)).not.toBe(invitationToken('b', form))
  expect(invitationCode('a', form)).not.toBe(invitationCode('a', randomUUID()))
  expect(invitationToken('a', form)).toMatch(/^[\w-]{43}$/)
  expect(invitationCode('a', form)).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
})

test('all letters of a code come up', () => {
  const codes = Array.from({ length: 400 }, () => invitationCode('a', randomUUID())).join('')
  expect(new Set(codes.replaceAll('-', '')).size).toBe(32)
})

test.each([' 7k2m-xq4d ', '7K2MXQ4D', '7k2m xq4d', '7K2M–XQ4D', '7 K 2 M . X Q 4 D'])(
  '%j is read as one code',
  (typed) => {
    expect(readCode(typed)).toBe('7K2MXQ4D')
    expect(codeHash(readCode(typed)!)).toBe(codeHash('7K2M-XQ4D'))
  },
)

test.each(['', '7K2M', '7K2M-XQ4DD', '0K2M-XQ4D', '1K2M-XQ4D', "7K2M'XQ4D", '%'.repeat(8), 'ｆ'.repeat(8)])(
  '%j is no code',
  (typed) => {
    expect(readCode(typed)).toBeUndefined()
  },
)
