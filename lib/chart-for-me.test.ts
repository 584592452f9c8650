import { expect, test } from 'vitest'
import { chartForMe } from './chart-for-me'
import { instrumentOf } from './charts/instrument-of'

const NOTHING = { key: null, capo: null }
const forMe = (text: string, more: Partial<Parameters<typeof chartForMe>[1]> = {}, written = {}) => {
  const asked = { yours: NOTHING, song: NOTHING, instrument: null, names: 'as written' as const, ...more }
  return chartForMe({ text, key: null, transposition: null, ...written }, asked)
}
const chords = ({ view }: ReturnType<typeof forMe>) =>
  view.sections.flatMap(({ lines }) =>
    lines.flatMap((line) => (line.kind === 'words' ? line.segments.map(({ chord }) => chord) : [])),
  )

const IN_C = '{key: C}\n[C]la [F]la'

test('your own key goes before the song’s, the song’s before the chart’s, and each says so', () => {
  expect(forMe(IN_C).key).toEqual({ value: null, source: 'chart' })
  const song = forMe(IN_C, { song: { key: 'D', capo: null } })
  expect([chords(song), song.key.source]).toEqual([['D', 'G'], 'song'])
  const yours = forMe(IN_C, { song: { key: 'D', capo: null }, yours: { key: 'Eb', capo: null } })
  expect([chords(yours), yours.key.source]).toEqual([['Eb', 'Ab'], 'yours'])
})

test('the same song for trumpet, alto sax and a guitar with a capo', () => {
  expect(chords(forMe(IN_C, { instrument: instrumentOf('trumpet') }))).toEqual(['D', 'G'])
  expect(chords(forMe(IN_C, { instrument: instrumentOf('alto sax') }))).toEqual(['A', 'D'])
  const guitar = forMe('{key: Bb}\n[Bb]la', { instrument: instrumentOf('guitar'), yours: { key: null, capo: 3 } })
  expect([chords(guitar), guitar.view.soundsIn]).toEqual([['G'], 'Bb'])
})

test('a capo is no business of who plays none', () => {
  const alto = forMe(IN_C, { instrument: instrumentOf('alto-sax'), song: { key: null, capo: 5 } })
  expect(chords(alto)).toEqual(['A', 'D'])
})

test('a chart written for a B♭ instrument is read by anybody, and sounds where it sounds', () => {
  const bb = { transposition: 'Bb' }
  expect(chords(forMe('{key: D}\n[D]la', {}, bb))).toEqual(['C'])
  expect(chords(forMe('{key: D}\n[D]la', { instrument: instrumentOf('tenor-sax') }, bb))).toEqual(['D'])
  expect(chords(forMe('{key: D}\n[D]la', { instrument: instrumentOf('alto-sax') }, bb))).toEqual(['A'])
  const asked = forMe('{key: D}\n[D]la', { instrument: instrumentOf('alto-sax'), song: { key: 'F', capo: null } }, bb)
  expect([chords(asked), asked.view.soundsIn]).toEqual([['D'], 'F'])
})

test('what was kept as pasted stays in its columns', () => {
  const pasted = 'Am       G\nHello my friend'
  const { view } = forMe(pasted)
  expect(view.sections[0]!.lines).toEqual([
    { kind: 'verbatim', text: 'Am       G' },
    { kind: 'verbatim', text: 'Hello my friend' },
  ])
})
