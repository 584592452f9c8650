import fc from 'fast-check'
import { expect, test } from 'vitest'
import { POSITION_KEYS } from './music/keys'
import { songFields } from './song-fields'
import { readSongFilter, readSort, songFilterParams, WITHOUT } from './song-filter'
import { songForm, songFormValues } from './song-form'
import { CHART_TYPES, EMPTY_SONG, READINESS } from './songs'

const word = fc.stringMatching(/^[a-z][a-zé ]{0,18}[a-z]$/)
const maybe = <Value>(some: fc.Arbitrary<Value>) => fc.option(some, { nil: null })
const song = fc.record({
  title: word,
  artist: maybe(word),
  key: maybe(fc.constantFrom(...POSITION_KEYS)),
  tempo: maybe(fc.integer({ min: 20, max: 400 })),
  genre: maybe(word),
  timeSignature: maybe(fc.constantFrom('4/4', '6/8', '7/4')),
  durationSeconds: maybe(fc.integer({ min: 1, max: 86_399 })),
  capo: maybe(fc.integer({ min: 0, max: 12 })),
  chartTypes: fc.subarray([...CHART_TYPES]),
  tags: fc.uniqueArray(word, { maxLength: 5 }),
  readiness: maybe(fc.constantFrom(...READINESS)),
  notes: maybe(word),
  driveFileId: fc.constant(null),
  driveResourceKey: fc.constant(null),
})

test('what a song form shows is read back as the same song', () => {
  const squeezed = (value: string) => value.replace(/ +/g, ' ')
  fc.assert(
    fc.property(song, (fields) => {
      const clean = JSON.parse(squeezed(JSON.stringify(fields)))
      expect(songForm.parse(songFormValues(clean))).toEqual(clean)
    }),
  )
})

test('a form never throws, and what it lets through is a song', () => {
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()))
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(songFormValues(EMPTY_SONG))), value), (values) => {
      const read = songForm.safeParse(values)
      if (read.success) expect(songFields.safeParse(read.data).success).toBe(true)
    }),
  )
})

test.each([
  [{ title: '' }, 'title'],
  [{ title: 'A', key: 'Q' }, 'key'],
  [{ title: 'A', tempo: 'fast' }, 'tempo'],
  [{ title: 'A', tempo: '9999' }, 'tempo'],
  [{ title: 'A', duration: '3 minutes or so' }, 'duration'],
  [{ title: 'A', timeSignature: '4/5' }, 'timeSignature'],
  [{ title: 'A', capo: '13' }, 'capo'],
  [{ title: 'A', drive: 'https://drive.google.com/drive/folders/1AbCdEfGhIjKlMnOpQrStUvWxYz012345' }, 'drive'],
  [{ title: 'x'.repeat(301) }, 'title'],
])('bad input %o is named', (values, field) => {
  expect(songForm.safeParse(values).error?.issues.map(({ path }) => path[0])).toContain(field)
})

test.each([
  ['h-moll', 'Bm'],
  ['B flat', 'Bb'],
  ['f♯ minor', 'F#m'],
])('the key %s is kept as %s', (key, kept) => expect(songForm.parse({ title: 'A', key }).key).toBe(kept))

test('a filter survives its address', () => {
  const filter = fc.record(
    {
      search: word,
      keys: fc.uniqueArray(fc.oneof(fc.integer({ min: 0, max: 23 }), fc.constant('none' as const)), {
        minLength: 1,
        maxLength: 5,
      }),
      genre: word,
      chart: fc.constantFrom(...CHART_TYPES, 'none'),
      tempo: fc.record({ from: fc.integer({ min: 0, max: 999 }), to: fc.integer({ min: 0, max: 999 }) }),
      readiness: fc.constantFrom(...READINESS, 'none' as const),
      tag: word,
      artist: word,
      added: fc.constantFrom('2026-11', '1999-01'),
      without: fc.constantFrom(...WITHOUT),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(filter, fc.constantFrom('title', 'recent', 'key'), (asked, sort) => {
      const params = Object.fromEntries(songFilterParams(asked, sort as 'title'))
      expect(readSongFilter(params)).toEqual(asked)
      expect(readSort(params)).toBe(sort)
    }),
  )
})
