import { expect, test } from 'vitest'
import { abcKey, isAbc } from './abc'
import { asChordpro } from './read-any-chart'

const TUNE = 'X:1\nT:Sun Up\nM:4/4\nK:Bbmaj\n"Bb"B2 cd |'

test.each([
  [TUNE, true],
  [`% of our own\n%%scale 1\n\n${TUNE.replaceAll('\n', '\r\n')}`, true],
  ['X:1\nno key', false],
  ['{title: X:1}\nK:C', false],
  ['Some words\nX:1\nK:C', false],
  [`${'%\n'.repeat(100_000)}X:1\nK:C`, false],
])('%# is ABC: %s', (text, is) => {
  expect(isAbc(text)).toBe(is)
})

test.each([
  ['K:Bbmaj', 'Bb'],
  ['K:F#m', 'F#m'],
  ['K: D dorian', 'Dm'],
  ['K:G mix', 'G'],
  ['K:Amin clef=bass', 'Am'],
  ['K:C clef=bass', 'C'],
  ['K:none', null],
  ['K:HP', null],
])('%s is in %s', (line, key) => {
  expect(abcKey(`X:1\n${line}\nabc|`)).toBe(key)
})

test('a tune is never taken for chords above words', () => {
  expect(asChordpro(TUNE)).toBe(TUNE)
})
