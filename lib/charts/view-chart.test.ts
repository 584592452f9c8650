import { describe, expect, it } from 'vitest'
import type { ChartReader } from '@/lib/charts/chart-reader'
import { chartText } from '@/lib/charts/chart-text'
import { instrumentOf } from '@/lib/charts/instrument-of'
import { readChart } from '@/lib/charts/read-chart'
import { viewChart } from '@/lib/charts/view-chart'

const shown = (text: string, reader: ChartReader = {}) => chartText(viewChart(readChart(text), reader))
const VERSE = '{key: Bb}\n[Bb]Moon over [F/A]hill\n[Gm]sings [Eb6]low'

describe('a reader', () => {
  it('sees the chords above the words', () =>
    expect(shown(VERSE)).toBe('Key: Bb\n\nBb        F/A\nMoon over hill\nGm    Eb6\nsings low\n'))
  it('of another key sees that one', () =>
    expect(shown(VERSE, { key: 'A' })).toBe('Key: A\n\nA         E/G#\nMoon over hill\nF#m   D6\nsings low\n'))
  it('with a trumpet reads a tone higher, with an alto sax a sixth', () => {
    expect(shown(VERSE, { instrument: instrumentOf('trumpet') })).toContain('C         G/B\n')
    expect(shown(VERSE, { instrument: instrumentOf('alto-sax') })).toContain('G         D/F#\n')
    expect(shown(VERSE, { instrument: instrumentOf('horn') })).toContain('Key: F (sounds in Bb)')
  })
  it('with a capo on the third fret reads B♭ in G', () =>
    expect(shown(VERSE, { capo: 3 })).toMatch(/^Key: G \(sounds in Bb\)\nCapo: 3\n\nG {9}D\/F#\n/))
  it('takes the concert key first, then the instrument or the capo', () => {
    expect(shown(VERSE, { key: 'C', instrument: instrumentOf('tenor sax') })).toContain('Key: D (sounds in C)')
    expect(shown(VERSE, { key: 'F', capo: 1 })).toContain('Key: E (sounds in F)')
  })
  it('may read numbers', () => expect(shown(VERSE, { names: 'numbers' })).toContain('1         5/7\n'))
  it('who sings reads the words alone', () =>
    expect(chartText(viewChart(readChart(`${VERSE}\n{sot}\ne|-3-|\n{eot}`)), { lyricsOnly: true })).toBe(
      'Moon over hill\nsings low\n',
    ))
  it('of a song in minor stays in minor', () =>
    expect(shown('{key: Am}\n[Am]la [E7]la', { key: 'C' })).toContain('Key: Cm\n\nCm G7'))
})

describe('the chart’s own capo', () => {
  const CAPO = '{key: C}\n{capo: 2}\n[C]la [G]la'
  it('stays for those who change nothing', () =>
    expect(shown(CAPO)).toBe('Key: C (sounds in D)\nCapo: 2\n\nC  G\nla la\n'))
  it('counts for instruments without one', () =>
    expect(shown(CAPO, { instrument: instrumentOf('flute') })).toContain('Key: D\n'))
  it('gives way to the reader’s', () => expect(shown(CAPO, { capo: 0 })).toContain('Key: D\n\nD  A'))
})

describe('changes of key', () => {
  it('are carried out from {transpose} on, one on top of the other, and end with it', () =>
    expect(
      shown('{key: C}\n[C]a\n{transpose: 2}\n[C]b\n{transpose: 1}\n[C]c\n{transpose}\n[C]d\n{transpose}\n[C]e'),
    ).toBe('Key: C\n\nC\na\nD\nb\nEb\nc\nD\nd\nC\ne\n'))
  it('move with a song in another key', () =>
    expect(shown('{key: C}\n[C]a [G]b\n{key: D}\n[D]c [A]d', { key: 'Eb' })).toBe(
      'Key: Eb\n\nEb Bb\na  b\nKey: F\nF C\nc d\n',
    ))
  it('at the head count for the key', () =>
    expect(shown('{key: C}\n{transpose: 2}\n[C]a', {})).toBe('Key: D\n\nD\na\n'))
})

describe('sections', () => {
  it('have their labels, and a chorus is sung again where it is called up', () =>
    expect(shown('{soc: Refrain}\n[C]la\n{eoc}\n\n{sov}\nfirst\n{eov}\n{chorus}\n{chorus: Last}')).toBe(
      'Refrain\nC\nla\n\nVerse\nfirst\n\nChorus\nC\nla\n\nLast\nC\nla\n',
    ))
  it('take the comment they begin with for a label', () =>
    expect(shown('{sob}\n{c: Bridge}\nla\n{eob}')).toBe('Bridge\nla\n'))
  it('keep tablature, and move grids', () =>
    expect(
      shown('{key: C}\n{sog}\n|| C . . . | Am7 . G/B . :| x2\n{eog}\n{sot: Riff}\nC|--3--|\n{eot}', { key: 'Db' }),
    ).toBe('Key: Db\n\nGrid\n|| Db . . . | Bbm7 . Ab/C . :| x2\n\nRiff\nC|--3--|\n'))
  it('tell a margin note of a grid from its chords', () =>
    expect(shown('{key: C}\n{sog}\nA    | G7 . | C . || D\nC . | G .\n{eog}', { key: 'D' })).toBe(
      'Key: D\n\nGrid\nA    | A7 . | D . || D\nD . | A .\n',
    ))
  it('for others are left out', () => {
    const text = '{sov-soprano}\nhigh\n{eov}\n{c-alto: soft}\n{c-alto!: loud}\nla'
    expect(shown(text)).toBe('loud\nla\n')
    expect(shown(text, { instrument: instrumentOf('alto sax') })).toBe('soft\nla\n')
  })
})

describe('above the words', () => {
  it('no chord touches the next', () => expect(shown('[Cmaj7]a[G]b')).toBe('Cmaj7 G\na     b\n'))
  it('wide and combining letters are counted as they stand', () => {
    expect(shown('歩[C]こう')).toBe('  C\n歩こう\n')
    expect(shown('ne\u0301[C]e')).toBe('  C\nne\u0301e\n')
  })
  it('annotations stand among the chords, and brackets that hold none stay', () =>
    expect(shown('[*softly]one [stop]two', { capo: 0 })).toBe('softly stop\none    two\n'))
  it('markup is not shown, and other tags are text', () =>
    expect(shown('<b>bold</b> <script>alert(1)</script>')).toBe('bold <script>alert(1)</script>\n'))
  it('chords in a comment move too', () =>
    expect(shown('{key: C}\n{c: Intro [C] [G7]}\n[C]la', { key: 'D' })).toContain('Intro D A7'))
})
