import { expect, test } from 'vitest'
import { growthMonths, monthName } from './growth-months'

test('months without a new song keep what there was, over the turn of a year and until now', () => {
  const months = [
    { value: '2025-11', songs: 2 },
    { value: '2026-01', songs: 3 },
  ]
  expect(growthMonths(months, '2026-02', 1)).toEqual([
    { month: '2025-11', added: 2, total: 2 },
    { month: '2025-12', added: 0, total: 2 },
    { month: '2026-01', added: 3, total: 5 },
    { month: '2026-02', added: 0, total: 5 },
  ])
})

test('a young repertoire begins at nothing', () => {
  const months = growthMonths([{ value: '2026-02', songs: 3 }], '2026-02', 3)
  expect(months.map(({ month, total }) => `${month} ${total}`)).toEqual(['2025-12 0', '2026-01 0', '2026-02 3'])
})

test('a song added while the month turns is not lost', () => {
  expect(growthMonths([{ value: '2026-03', songs: 1 }], '2026-02', 2).at(-1)).toMatchObject({
    month: '2026-03',
    total: 1,
  })
})

test('a month is named in full', () => expect(monthName('2026-01')).toBe('Jan 2026'))
