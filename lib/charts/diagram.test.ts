import { describe, expect, it, test } from 'vitest'
import { diagramOf } from '@/lib/charts/diagram'
import { modulo } from '@/lib/charts/note'
import { readChart } from '@/lib/charts/read-chart'
import { TUNINGS } from '@/lib/charts/string-shapes'

const frets = (chord: string, instrument: 'guitar' | 'ukulele') => {
  const diagram = diagramOf(chord, instrument)
  return diagram?.kind === 'strings' ? diagram.frets.map((fret) => fret ?? 'x').join(' ') : null
}

test.each([
  ['C', 'x 3 2 0 1 0', '0 0 0 3'],
  ['G7', '3 2 0 0 0 1', '0 2 1 2'],
  ['F7M', 'x x 3 2 1 0', '2 4 1 3'],
  ['Dsus', 'x x 0 2 3 3', '0 2 3 0'],
])('%s is fingered as everybody learns it', (chord, guitar, ukulele) =>
  expect([frets(chord, 'guitar'), frets(chord, 'ukulele')]).toEqual([guitar, ukulele]),
)

test('every computed fingering sounds the chord, its bass lowest, within reach of a hand', () => {
  const sounded: Record<string, number[]> = {
    ...{
      'C#m7b5': [1, 4, 7, 11],
      Ebmaj7: [3, 7, 10, 2],
      B7sus4: [11, 4, 6, 9],
      'F#°7': [6, 9, 0, 3],
      Ab7: [8, 0, 3, 6],
    },
    ...{
      Bb6: [10, 2, 5, 7],
      'Em(maj7)': [4, 7, 11, 3],
      'F/C': [5, 9, 0],
      'Am/C': [9, 0, 4],
      'G#+': [8, 0, 4],
      Dbadd9: [1, 5, 8, 3],
    },
  }
  for (const [chord, notes] of Object.entries(sounded)) {
    const diagram = diagramOf(chord, 'guitar')
    expect(diagram?.kind, chord).toBe('strings')
    if (diagram?.kind !== 'strings') continue
    const played = diagram.frets.flatMap((fret, string) =>
      fret === null ? [] : [modulo(TUNINGS.guitar[string]! + fret, 12)],
    )
    expect(
      [...new Set(played)].filter((note) => !notes.includes(note)),
      chord,
    ).toEqual([])
    const bass = chord.includes('/') ? { 'F/C': 0, 'Am/C': 0 }[chord] : notes[0]
    expect(played[0], chord).toBe(bass)
    const pressed = diagram.frets.filter((fret): fret is number => fret !== null && fret > 0)
    expect(Math.max(...pressed) - Math.min(...pressed), chord).toBeLessThan(4)
  }
})

describe('on a piano', () => {
  test.each([
    ['C', [0, 4, 7]],
    ['Am7', [9, 12, 16, 19]],
    ['C/E', [4, 7, 12]],
    ['F#m7b5', [6, 9, 12, 16]],
    ['Dsus4', [2, 7, 9]],
    ['C6/9', [0, 2, 4, 7, 9]],
    ['G7(b9)', [7, 8, 11, 14, 17]],
    ['Caug', [0, 4, 8]],
  ])('%s', (chord, keys) => expect(diagramOf(chord, 'piano')).toEqual({ kind: 'keys', chord, keys }))
})

it('a chart defines its own', () => {
  const chart = readChart(
    '{define: G7 base-fret 3 frets 1 3 1 2 1 1}\n{define-ukulele: x}\n{define: Odd frets x x 0 2 3 2}\n[G7]la',
  )
  expect(diagramOf('G7', 'guitar', chart)).toMatchObject({ frets: [3, 5, 3, 4, 3, 3], baseFret: 3 })
  expect(diagramOf('Odd', 'guitar', chart)).toMatchObject({ frets: [null, null, 0, 2, 3, 2] })
  expect(diagramOf('C', 'guitar', chart)).toMatchObject({ frets: [null, 3, 2, 0, 1, 0] })
})

test.each(['N.C.', 'stop', '/C', '', '%'])('there is none of %s', (text) =>
  expect(diagramOf(text, 'guitar')).toBeNull(),
)
