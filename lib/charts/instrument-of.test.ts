import { expect, it, test } from 'vitest'
import { instrumentOf, instrumentOrConcert, selectorsOf } from '@/lib/charts/instrument-of'
import { INSTRUMENT_WORDS } from '@/lib/charts/instrument-words'
import { INSTRUMENTS } from '@/lib/charts/instruments'

test.each([
  ['trumpet', 'Bb', 2],
  ['Trompete 1', 'Bb', 2],
  ['2nd Trumpet', 'Bb', 2],
  ['trompeta', 'Bb', 2],
  ['clarinet', 'Bb', 2],
  ['Soprano Saxophone', 'Bb', 2],
  ['tenor-sax', 'Bb', 2],
  ['saxo tenor', 'Bb', 2],
  ['alto-sax', 'Eb', 9],
  ['Altsaxophon', 'Eb', 9],
  ['bari sax', 'Eb', 9],
  ['Horn in F', 'F', 7],
  ['French horn', 'F', 7],
  ['Eb Horn', 'Eb', 9],
  ['trombone', 'bass clef', 0],
  ['Posaune', 'bass clef', 0],
  ['Euphonium TC', 'Bb', 2],
  ['flute', 'concert', 0],
  ['Violine', 'concert', 0],
  ['guitar', 'chords', 0],
  ['Violão', 'chords', 0],
  ['Singer', 'lyrics', 0],
  ['Bb', 'Bb', 2],
  ['E♭', 'Eb', 9],
  ['Trumpet in Bb', 'Bb', 2],
  ['Bb Clarinet', 'Bb', 2],
  ['Clarinet in A', 'concert', 3],
  ['concert', 'concert', 0],
  ['bass clef', 'bass clef', 0],
])('%s reads %s, %i semitones up', (word, reads, up) => expect(instrumentOf(word)).toMatchObject({ reads, up }))

test.each(['kazoo', '', 'Song', 'Rubber Band', 'x'.repeat(10_000)])('nobody knows the instrument %s', (word) => {
  expect(instrumentOf(word)).toBeNull()
  const { instrument, problem } = instrumentOrConcert(word)
  expect(instrument.name).toBe('concert')
  expect(problem).toContain('concert pitch')
})

it('no two instruments share a name, and every word belongs to one', () => {
  const names = INSTRUMENTS.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(Object.keys(INSTRUMENT_WORDS).filter((name) => !names.includes(name))).toEqual([])
  for (const { name, up } of INSTRUMENTS) expect(instrumentOf(name)).toMatchObject({ name, up })
})

it('a chart may mean an instrument by any part of its name', () =>
  expect([...selectorsOf(instrumentOf('alto sax')!)]).toEqual(
    expect.arrayContaining(['alto-sax', 'alto', 'sax', 'eb']),
  ))
