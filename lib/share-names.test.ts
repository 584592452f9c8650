import { expect, test, vi } from 'vitest'
import { namedInShare, shareName } from './share-names'

vi.mock('@/lib/env', () => ({ env: () => ({ AUTH_SECRET: 'x'.repeat(40) }) }))

const [LINK, OTHER] = ['0198c0de-0000-7000-8000-000000000001', '0198c0de-0000-7000-8000-000000000002']
const SONG = '0198c0de-1234-7abc-8def-0123456789ab'

test('a name leads back to its id, within its link alone', () => {
  const name = shareName(LINK, SONG)
  expect(name).toMatch(/^[\w-]{22}$/)
  expect(namedInShare(LINK, name)).toBe(SONG)
  expect(shareName(OTHER, SONG)).not.toBe(name)
  expect(namedInShare(OTHER, name)).not.toBe(SONG)
})

test('what nobody named is nothing', () => {
  for (const name of ['', 'x', 'A'.repeat(22), `${shareName(LINK, SONG)}A`, '../../etc', '0198c0de'])
    expect(namedInShare(LINK, name)).not.toBe(SONG)
  expect(namedInShare(LINK, '')).toBeUndefined()
  expect(namedInShare(LINK, SONG.toUpperCase())).toBe(SONG)
})
