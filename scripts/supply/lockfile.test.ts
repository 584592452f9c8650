import { expect, test } from 'vitest'
import { FLOORS, isAtLeast, isFine, readLockfile } from './lockfile'

const LOCKED = readLockfile()

test('no package is older than the last hole in it that was closed', () => {
  const old = LOCKED.filter(([name, { version }]) => FLOORS[name] && !isAtLeast(version!, FLOORS[name]))
  expect(old.map(([name, { version }]) => `${name} ${version}, at least ${FLOORS[name]}`)).toEqual([])
  expect(LOCKED.some(([name]) => name === 'next')).toBe(true)
})

test('every licence lets SOLEil be used and given on as it is', () => {
  const others = LOCKED.filter(([name, { license }]) => !isFine(name, license))
  expect(others.map(([name, { license }]) => `${name}: ${license}`)).toEqual([])
})

test.each([
  ['16.4.2', '16.4.2', true],
  ['16.4.10', '16.4.2', true],
  ['16.3.9', '16.4.2', false],
  ['5.0.0-beta.31', '5.0.0-beta.32', false],
  ['5.0.0', '5.0.0-beta.32', true],
])('%s is at least %s: %s', (version, floor, expected) => {
  expect(isAtLeast(version, floor)).toBe(expected)
})

test('a licence with conditions is fine for the packages that were looked at, and for no other', () => {
  expect(isFine('axe-core', 'MPL-2.0')).toBe(true)
  expect(isFine('another', 'MPL-2.0')).toBe(false)
  expect(isFine('another', 'GPL-2.0-only')).toBe(false)
  expect(isFine('jszip', '(MIT OR GPL-3.0-or-later)')).toBe(true)
  expect(isFine('another', undefined)).toBe(false)
})
