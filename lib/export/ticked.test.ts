import { v4, v7 } from 'uuid'
import { expect, test } from 'vitest'
import { packIds, unpackIds } from '@/lib/export/ticked'

test('ids come back from an address, five hundred of them in less than 12 kB', () => {
  const ids = [...Array.from({ length: 499 }, () => v7()), v4()]
  expect(packIds(ids).length).toBeLessThan(12_000)
  expect(unpackIds(packIds(ids))).toEqual(ids)
})

test.each([undefined, '', 'x', '-'.repeat(22), `${packIds([v7()])}a`])('%s names no songs', (text) => {
  expect(unpackIds(text)).toBeUndefined()
})
