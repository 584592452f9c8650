import { expect, test } from 'vitest'
import { readSongFilter } from './song-filter'

test('a month is asked for only if the calendar of the database has it', () => {
  expect(readSongFilter({ added: '2026-11' })).toEqual({ added: '2026-11' })
  for (const added of ['0000-01', '2026-13', '2026-00', '026-01', '2026-11-01'])
    expect(readSongFilter({ added })).toEqual({})
})

test('what ends in half of an emoji is cut before it: it could not be kept with a share link', () => {
  const { search } = readSongFilter({ q: `${'a'.repeat(99)}🎷` })
  const { genre } = readSongFilter({ genre: `${'a'.repeat(79)}🎷` })
  expect([search?.isWellFormed(), genre?.isWellFormed()]).toEqual([true, true])
  expect(readSongFilter({ q: 'a\0b' })).toEqual({ search: 'ab' })
})
