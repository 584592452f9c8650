import { describe, expect, it, test } from 'vitest'
import { changeChord } from '@/lib/charts/change-chord'
import { chartKey, keyAbove, keyName, semitonesUp } from '@/lib/charts/chart-key'
import type { ChordNames } from '@/lib/charts/chart-reader'
import { noteName } from '@/lib/charts/note'
import { spelledIn } from '@/lib/charts/spell'

const MAJORS = ['C', 'Db', 'D', 'Eb', 'E', 'F', 'Gb', 'G', 'Ab', 'A', 'Bb', 'B']
const MINORS = ['Cm', 'C#m', 'Dm', 'Ebm', 'Em', 'Fm', 'F#m', 'Gm', 'G#m', 'Am', 'Bbm', 'Bm']
// What stands behind a root, and how many semitones above it a bass lies.
const SHAPES = [
  ...['', 'm', '7', 'm7', 'maj7', 'M7', '7M', '6', 'm6', '9', 'm9', 'maj9', '11', '13', '5', 'sus', 'sus2', 'sus4'],
  ...[
    '7sus4',
    'add9',
    'madd9',
    '6/9',
    'dim',
    'dim7',
    'm7b5',
    'ø',
    '°7',
    'aug',
    '+',
    '7#5',
    '7b9',
    '7#9',
    '7#11',
    'm(maj7)',
  ],
  ...['maj7#11', '-7', 'º', '7(b13)', 'Δ', '7alt'],
]

test('every chord of every key comes back from every other key', () => {
  expect(SHAPES).toHaveLength(40)
  const changed: string[] = []
  for (const keys of [MAJORS, MINORS])
    for (const from of keys)
      for (const chord of chordsOf(from))
        for (const to of keys) {
          const there = move(chord, from, to)
          const back = move(there, to, from)
          if (back !== chord) changed.push(`${chord} in ${from} is ${there} in ${to} and comes back as ${back}`)
        }
  expect(changed).toEqual([])
})

test('a transposed chord sounds as many semitones higher, whatever it is called', () => {
  for (const chord of chordsOf('C')) expect(move(move(move(chord, 'C', 'E'), 'E', 'Ab'), 'Ab', 'C')).toBe(chord)
})

describe('spelled as musicians would', () => {
  test.each([
    ...diatonic('C', 'Eb', 'C>Eb Dm>Fm Em>Gm F>Ab G7>Bb7 Am>Cm Bdim>Ddim'),
    ...diatonic('C', 'E', 'C>E Dm>F#m Em>G#m F>A G7>B7 Am>C#m Bm7b5>D#m7b5'),
    ...diatonic('G', 'Gb', 'G>Gb Am>Abm Bm>Bbm C>Cb D7>Db7 Em>Ebm'),
    ...diatonic('G', 'F#', 'G>F# Am>G#m Bm>A#m C>B D7>C#7 Em>D#m F#dim>E#dim'),
    ...diatonic('F', 'Db', 'F>Db Gm>Ebm Bb>Gb C7>Ab7 Dm>Bbm'),
    ...diatonic('Am', 'Ebm', 'Am>Ebm Dm>Abm E7>Bb7 F>Cb G>Db C>Gb G#dim>Ddim'),
    ...diatonic('Am', 'C#m', 'Am>C#m E7>G#7 F>A G>B G#dim7>B#dim7 D>F#'),
    // Borrowed chords lie on the flat side: ♭III, ♭VI, ♭VII, ♭II.
    ...diatonic('C', 'D', 'Bb>C Ab>Bb Eb>F Fm>Gm Db>Eb'),
    ...diatonic('C', 'A', 'Bb>G Ab>F Eb>C Db>Bb'),
    ...diatonic('C', 'Eb', 'Bb>Db Ab>Cb Eb>Gb Fm6>Abm6'),
    ...diatonic('E', 'Ab', 'D>Gb C>E G>Cb Am>Dbm'),
    // Sloppily written ones are set right on the way.
    ...diatonic('C', 'F', 'A#>Eb D#>Ab G#maj7>Dbmaj7'),
    ...diatonic('F', 'G', 'A#>C'),
    // Chords that lead upwards stay sharp: ♯I°, ♯II°, ♯IV°, ♯V°.
    ...diatonic('C', 'E', 'F#dim7>A#dim7 C#dim7>E#dim7'),
    ...diatonic('C', 'Bb', 'F#m7b5>Em7b5 C#dim7>Bdim7 D#dim7>C#dim7 G#dim7>F#dim7'),
    ...diatonic('G', 'Ab', 'C#°7>D°7 G#°>A°'),
    // Secondary dominants.
    ...diatonic('C', 'Ab', 'A7>F7 D7>Bb7 E7>C7 B7>G7'),
    ...diatonic('G', 'B', 'B7>D#7 E7>G#7 A7>C#7'),
    // A bass is spelled as its chord has it.
    ...diatonic('G', 'B', 'D/F#>F#/A# G/B>B/D# C/E>E/G#'),
    ...diatonic('C', 'A', 'E7/G#>C#7/E# A7/C#>F#7/A# F/A>D/F# C/Bb>A/G'),
    ...diatonic('D', 'Eb', 'D/F#>Eb/G A/C#>Bb/D C#/F>D/F# Bm/A>Cm/Bb'),
    ...diatonic('A', 'Bb', 'A/G>Bb/Ab D/F#>Eb/G Dm/F>Ebm/Gb E/G#>F/A F#m7/E>Gm7/F'),
  ])('%s in %s is %s in %s', (chord, from, expected, to) => expect(move(chord, from, to)).toBe(expected))
})

test.each([
  ['C', 1, 'Db'],
  ['D', -1, 'Db'],
  ['A', -3, 'F#'],
  ['Eb', 3, 'Gb'],
  ['F', 1, 'Gb'],
  ['E', 2, 'F#'],
  ['C', -1, 'B'],
  ['Dm', 1, 'Ebm'],
  ['C#m', 2, 'Ebm'],
  ['Gm', 1, 'G#m'],
  ['Am', 1, 'Bbm'],
  ['Bm', -5, 'F#m'],
  ['E', 9, 'Db'],
  ['Bb', 9, 'G'],
])('%s moved by %i semitones is named %s', (key, semitones, expected) =>
  expect(keyName(keyAbove(chartKey(key)!, semitones))).toBe(expected),
)

describe('names of another kind', () => {
  it('numbers the degrees of the key', () => {
    expect(named('Em7 A7 F#m7b5 G/B Bb N.C. D', 'D', 'numbers')).toBe('2m7 57 3m7b5 4/6 b6 N.C. 1')
    expect(named('Am G F E7 C', 'Am', 'numbers')).toBe('1m b7 b6 57 b3')
  })
  it('reads numbers back as chords of a key', () => {
    expect(named('1 6m 57 b7 4/6 ii V7 bVII viiø #iv°', 'Eb', 'letters')).toBe('Eb Cm Bb7 Db Ab/C Fm Bb7 Db Dø A°')
    expect(named('1 6m 57', 'Eb', 'roman')).toBe('I vi V7')
  })
  it('knows the function of what is written sloppily', () =>
    expect(named('Ebm B F# A#7 E7/G#', 'Ebm', 'numbers')).toBe('1m b6 b3 57 b27/4'))
  it('writes Roman numerals small where the chord is minor or diminished', () =>
    expect(named('C Dm7 G7 Bdim F#m7b5 Bb Fm C/E', 'C', 'roman')).toBe('I ii7 V7 vii° #iv7b5 bVII iv I/III'))
  it('writes solfège', () => expect(named('C F#m7 Bb/D', 'C', 'solfege')).toBe('Do Fa#m7 Sib/Re'))
  it('writes H for B and B for B flat', () => expect(named('B7 Em Bb D/B', 'Em', 'german')).toBe('H7 Em B D/H'))
})

test('what is no chord stays as it was written', () => {
  for (const text of ['*softly', 'N.C.', '%', 'stop', 'Intro', 'x2', '', '[', 'GAD', 'Solo'])
    expect(move(text, 'C', 'D')).toBe(text)
})

test('several chords between two brackets move together', () => expect(move('C - G/B', 'C', 'D')).toBe('D - A/C#'))

function move(chord: string, from: string, to: string): string {
  const keys = { from: chartKey(from)!, to: chartKey(to)! }
  return changeChord(chord, { ...keys, semitones: semitonesUp(keys.from, keys.to) }, 'letters', 'as written')
}

function named(chords: string, key: string, names: ChordNames): string {
  const move = { from: chartKey(key)!, to: chartKey(key)!, semitones: 0 }
  return chords
    .split(' ')
    .map((chord) => changeChord(chord, move, 'letters', names))
    .join(' ')
}

/** The chords of all shapes on the degrees of a key, each with its own notes as a bass. */
function chordsOf(key: string): string[] {
  const { tonic, minor } = chartKey(key)!
  const pitch = (note: string) => chartKey(note)!
  const degrees = minor ? [0, 2, 3, 5, 7, 8, 10] : [0, 2, 4, 5, 7, 9, 10, 11]
  const home = pitch(noteName(tonic))
  const above = (semitones: number) =>
    noteName(spelledIn({ tonic, minor }, (semitonesUp(pitch('C'), home) + semitones) % 12))
  const roots = degrees.map(above).filter((root) => root.length < 3 && !/^(?:Fb|E#|B#)/.test(root))
  const slashes = [`${above(0)}/${above(7)}`, `${above(5)}/${above(0)}`]
  return [...roots.flatMap((root) => SHAPES.map((shape) => root + shape)), ...slashes]
}

function diatonic(from: string, to: string, pairs: string): [string, string, string, string][] {
  return pairs.split(' ').map((pair) => {
    const [chord, expected] = pair.split('>')
    return [chord!, from, expected!, to]
  })
}
