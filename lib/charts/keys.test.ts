import { expect, it, test } from 'vitest'
import { capoChoices, shapeKey, soundingKey } from '@/lib/charts/capo'
import { chartKey, keyName, signature } from '@/lib/charts/chart-key'
import { guessKey } from '@/lib/charts/guess-key'

test.each([
  ['Bb', 3, 'G'],
  ['A', 2, 'G'],
  ['F#m', 2, 'Em'],
  ['Eb', 1, 'D'],
  ['Ab', 4, 'E'],
  ['C#m', 4, 'Am'],
  ['G', 0, 'G'],
])('%s with a capo on fret %i is read in %s', (key, capo, shapes) => {
  expect(keyName(shapeKey(chartKey(key)!, capo))).toBe(shapes)
  expect(keyName(soundingKey(chartKey(shapes)!, capo))).toBe(key)
})

test.each([
  ['Bb', 'G', 3],
  ['Eb', 'D', 1],
  ['Ab', 'G', 1],
  ['G', 'G', 0],
  ['F#m', 'Em', 2],
])('the best capo for %s is played in %s on fret %i', (key, shapes, capo) => {
  const [best] = capoChoices(chartKey(key)!)
  expect([keyName(best!.key), best!.capo]).toEqual([shapes, capo])
})

test.each([
  ['C Am F G C', 'C'],
  ['Am F C G Am', 'Am'],
  ['G D Em C', 'G'],
  ['D A Bm G D', 'D'],
  ['Em C G D Em', 'Em'],
  ['Bb Gm Eb F7 Bb', 'Bb'],
  ['Dm7 G7 Cmaj7 Am7 Dm7 G7 C', 'C'],
  ['Am Dm E7 Am', 'Am'],
  ['E A B7 E', 'E'],
  ['Gb Db Ebm Cb Gb', 'Gb'],
])('%s is in %s', (chords, key) => expect(keyName(guessKey(chords.split(' '), 'letters')!)).toBe(key))

it('there is no key without chords', () => expect(guessKey(['N.C.', 'x2'], 'letters')).toBeNull())

test.each([
  ['C', 0],
  ['F#', 6],
  ['Gb', -6],
  ['Ebm', -6],
  ['G#m', 5],
  ['Am', 0],
])('%s has %i sharps', (key, sharps) => expect(signature(chartKey(key)!)).toBe(sharps))

test.each([
  ['H', true, 'B'],
  ['B', true, 'Bb'],
  ['G-Dur', false, 'G'],
  ['[F#m]', false, 'F#m'],
  ['Lam', false, 'Am'],
  ['Eb | Capo: 1', false, 'Eb'],
])('the key %s, where H is written: %s, is %s', (text, german, key) =>
  expect(keyName(chartKey(text, german as boolean)!)).toBe(key),
)
