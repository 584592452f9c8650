import fc from 'fast-check'
import { expect, test } from 'vitest'
import { songFields } from '@/lib/song-fields'
import { fitsSong } from '@/lib/song-fits'
import { CHART_TYPES, READINESS, type SongFields } from '@/lib/songs'

const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 3 })
const text = (limit: number) =>
  orNull(fc.oneof(fc.string({ maxLength: 8 }), fc.constant('x'.repeat(limit)), fc.constant('x'.repeat(limit + 1))))
const number = (...edges: number[]) => orNull(fc.constantFrom(...edges, 0, -1, 4.5, Number.NaN))
const kind = fc.constantFrom(...CHART_TYPES, 'tuba' as never)

const anySong = fc.record<SongFields>({
  title: text(300).map((title) => title ?? 'A'),
  artist: text(300),
  key: orNull(fc.constantFrom('C', 'Bb', 'F#m', 'H', 'c', 'Bbm7', '')),
  tempo: number(19, 20, 120, 400, 401),
  genre: text(80),
  timeSignature: orNull(fc.constantFrom('4/4', '32/32', '33/4', '4/5', '')),
  durationSeconds: number(1, 86_400, 86_401),
  capo: number(12, 13),
  chartTypes: fc.array(kind, { maxLength: 2 }),
  tags: fc.oneof(
    fc.array(fc.constantFrom('slow', '', 'x'.repeat(40), 'x'.repeat(41)), { maxLength: 2 }),
    fc.integer({ min: 29, max: 31 }).map((count) => Array.from({ length: count }, (_, at) => `tag ${at}`)),
  ),
  readiness: orNull(fc.constantFrom(...READINESS, 'never' as never)),
  notes: orNull(fc.constantFrom('', 'x'.repeat(10_000), 'x'.repeat(10_001))),
  driveFileId: fc.constant(null),
  driveResourceKey: fc.constant(null),
})

test('the quick look at a song answers what its rules answer', () => {
  let fitting = 0
  fc.assert(
    fc.property(anySong, (song) => {
      const { success, data } = songFields.safeParse(song)
      expect(fitsSong(song)).toBe(success)
      if (!success) return
      fitting++
      expect(data).toEqual(song)
    }),
    { numRuns: 5_000 },
  )
  expect(fitting).toBeGreaterThan(10)
})

test('a song with a Drive file is left to the rules', () => {
  const [song] = fc.sample(anySong, 1)
  expect(fitsSong({ ...song!, driveFileId: '1'.repeat(20) })).toBe(false)
})
