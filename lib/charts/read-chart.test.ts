import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { chartForReader } from '@/lib/charts/chart-for-reader'
import { chartText } from '@/lib/charts/chart-text'
import { readDirective } from '@/lib/charts/directive'
import { asChordpro, readAnyCharts } from '@/lib/charts/read-any-chart'
import { readChart } from '@/lib/charts/read-chart'
import { viewChart } from '@/lib/charts/view-chart'
import { segmentsOf, writeSegments } from '@/lib/charts/words-line'
import { writeChart } from '@/lib/charts/write-chart'

describe('a directive', () => {
  test.each([
    ['{title: Moon}', 'title', 'Moon'],
    ['{ T :Moon}  ', 'title', 'Moon'],
    ['{st Sun}', 'subtitle', 'Sun'],
    ['{soc}', 'start_of_chorus', ''],
    ['{sov: label="Verse 1"}', 'start_of_verse', 'label="Verse 1"'],
    ['{meta: artist June Okafor}', 'artist', 'June Okafor'],
    ['{meta: mood: calm}', 'mood', 'calm'],
    ['{x_lights: blue}', 'x_lights', 'blue'],
    ['{define: G7 base-fret 3 frets 1 3 1 2 1 1}', 'define', 'G7 base-fret 3 frets 1 3 1 2 1 1'],
    ['{comment: a } b}', 'comment', 'a } b'],
  ])('%s is %s', (line, name, value) => expect(readDirective(line)).toMatchObject({ name, value }))
  it('may be for some only', () => {
    expect(readDirective('{comment-alto: Tacet}')).toMatchObject({ name: 'comment', selector: 'alto', unless: false })
    expect(readDirective('{textfont-Piano!: Times}')).toMatchObject({
      name: 'textfont',
      selector: 'piano',
      unless: true,
    })
  })
  test.each(['{', '{}', '{title', 'title}', '{: x}', '{1: x}', 'a {title: x}'])('%s is none', (line) =>
    expect(readDirective(line)).toBeNull(),
  )
})

describe('a line of words', () => {
  test.each([
    ['[C]Hello [G7]there', 'C|Hello ;G7|there'],
    ['Hel[Am]lo', '|Hel;Am|lo'],
    ['[C][G]', 'C|;G|'],
    ['[C[G]x', '|[C;G|x'],
    ['open [C and never closed', '|open [C and never closed'],
    ['closed] only', '|closed] only'],
    ['[]empty', '|empty'],
  ])('%s', (line, expected) => {
    const segments = segmentsOf(line)
    expect(segments.map(({ chord, text }) => `${chord ?? ''}|${text}`).join(';')).toBe(expected)
    expect(writeSegments(segments)).toBe(line)
  })
})

const SONG = [
  ...['{title: Moon over Hill}', '{artist: June Okafor}', '{key: G}', '{tempo: 96}', '{time: 3/4}', '{duration: 3:05}'],
  ...['# a remark for editors', '{x_lights: blue}', '{image: "moon.png"}', '', '{start_of_chorus: Refrain}'],
  ...[
    '[G]Moon over \\',
    '  [D/F#]hill',
    '{end_of_chorus}',
    '',
    '{sot}',
    'e|--[3]--5--|\\',
    '{title: no}',
    '{eot}',
    '{chorus}',
  ],
].join('\r\n')

describe('a chart', () => {
  const chart = readChart(SONG)
  it('knows its song', () =>
    expect(chart.meta).toEqual({
      ...{ title: 'Moon over Hill', subtitle: null, artists: ['June Okafor'], key: 'G', capo: null, tempo: 96 },
      ...{ time: '3/4', duration: '3:05' },
    }))
  it('keeps what no reader is shown', () => expect(writeChart(chart)).toBe(SONG))
  it('joins continued lines, but not those of tablature', () => {
    const kinds = chart.lines.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'words')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'verbatim')).toHaveLength(2)
  })
  it('leaves tablature alone in another key', () => {
    const moved = writeChart(chartForReader(chart, { key: 'A' }))
    expect(moved).toContain('[A]Moon over [E/G#]hill')
    expect(moved).toContain('e|--[3]--5--|\\')
    expect(moved).toContain('{key: A}')
    expect(moved).toContain('# a remark for editors')
  })
  it('comes back from another key', () => {
    const there = readChart(writeChart(chartForReader(chart, { key: 'Db' })))
    const back = writeChart(chartForReader(there, { key: 'G' }))
    expect(back).toBe(SONG.replace('\\\r\n  ', ''))
  })
})

test('whatever text it is, it is a chart, is written as it was read, and is shown', () => {
  const pieces = [
    '[',
    ']',
    '{',
    '}',
    '{soc}\n',
    '{eoc}\n',
    '{sot}\n',
    '{chorus}\n',
    '{transpose: 2}\n',
    '{key: Bb}\n',
    '[Am7]',
    '\\\n',
    '\r\n',
  ]
  const chartish = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 40 })
  fc.assert(
    fc.property(
      fc.oneof(
        chartish.map((parts) => parts.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        const chart = readChart(text)
        expect(writeChart(chart)).toBe(text)
        const moved = writeChart(chartForReader(chart, { key: 'Ab', capo: 3 }))
        expect(writeChart(readChart(moved))).toBe(moved)
        expect(chartText(viewChart(chart, { key: 'Eb', names: 'numbers' }))).toBeTypeOf('string')
        for (const one of readAnyCharts(text, 'a.txt')) expect(viewChart(one).sections).toBeInstanceOf(Array)
      },
    ),
    { numRuns: 500 },
  )
})

test('ChordPro made of any sheet is read again as the same', () => {
  const sheetish = fc.array(
    fc.constantFrom('C', 'Am', 'G7', ' ', '   ', '\n', 'la', 'Chorus:', '[Verse]', 'e|--3--', '#', '|', 'x2', '日本'),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(sheetish, (parts) => {
      const text = asChordpro(parts.join(''), 'a.txt')
      expect(writeChart(readChart(text))).toBe(text)
    }),
    { numRuns: 500 },
  )
})

describe('a megabyte', () => {
  const MEGABYTE = 1_000_000
  test.each([
    ['of chords in one line', '[C#m7b5/G]x'],
    ['of brackets that never close', '['],
    ['of braces', '{'],
    ['of backslashes', '\\\n'],
    ['of recalls', '{chorus}\n'],
    ['of bare chords', 'C  G7  Am '],
    ['of lines of chords', 'C  G7  Am\nla la la\n'],
    ['of blanks', ' '],
    ['of hash signs in brackets', '[####]'],
  ])('%s is read and shown', (_, piece) => {
    const text = `{title: Long}\n{soc}\n[C]x\n{eoc}\n${piece.repeat(MEGABYTE / piece.length)}`
    const [chart] = readAnyCharts(text, 'long.cho')
    expect(chartText(viewChart(chart!, { key: 'Eb' }))).toContain('Long')
    expect(asChordpro(text, 'long.txt')).toContain('Long')
  })
})
