import { expect, test } from 'vitest'
import { chartsByFit, fitInWords } from './chart-that-fits'
import { instrumentNamed } from './charts/instruments'

const chart = (id: string, more: object = {}) => ({
  ...{ id, kind: 'part' as const, instrument: null, transposition: null as string | null, isText: false },
  fileType: null as string | null,
  ...more,
})
const TEXT = chart('text', { kind: 'chord chart', isText: true })
const LEAD = chart('lead', { kind: 'lead sheet' })
const BB = chart('bb', { transposition: 'Bb' })
const EB = chart('eb', { transposition: 'Eb' })
const TRUMPET = chart('trumpet', { instrument: 'Trumpet 1', transposition: 'Bb' })
const WORDS = chart('words', { kind: 'lyrics', isText: true })
const SCORE = chart('score', { kind: 'full score' })
const AUDIO = chart('audio', { kind: 'audio' })
const ALL = [AUDIO, SCORE, LEAD, TEXT, WORDS, BB, EB, TRUMPET]

const best = (name: string, charts: ReturnType<typeof chart>[]) => {
  const player = instrumentNamed(name)!
  const { chart, fit } = chartsByFit(charts, player)[0]!
  return [chart.id, fitInWords(chart, fit, player, true)]
}

test.each([
  ['trumpet', 'trumpet'],
  ['tenor-sax', 'bb'],
  ['alto-sax', 'eb'],
  ['guitar', 'text'],
  ['piano', 'text'],
  ['voice', 'words'],
  ['flute', 'text'],
  ['trombone', 'text'],
  ['drums', 'text'],
])('among all of them %s gets the %s', (player, id) => {
  expect(best(player, ALL)[0]).toBe(id)
  expect(best(player, ALL.toReversed())[0]).toBe(id)
})

test('what is not quite theirs is said plainly', () => {
  expect(best('alto-sax', [TEXT])).toEqual(['text', 'No E♭ part: here is concert, transposed.'])
  expect(best('alto-sax', [LEAD, BB])).toEqual(['lead', 'No E♭ part: here is the chart, as it is.'])
  expect(best('alto-sax', [BB])).toEqual(['bb', 'No E♭ part: here is the B♭ part, as it is.'])
  expect(best('horn', [TRUMPET])).toEqual(['trumpet', 'No F part: here is the B♭ part, as it is.'])
  expect(best('flute', [{ ...BB, isText: true }])).toEqual([
    'bb',
    'No part in concert pitch: here is the B♭ part, transposed.',
  ])
  expect(best('voice', [SCORE])).toEqual(['score', 'No lyrics: here is the full score, as it is.'])
  expect(best('voice', [TEXT])).toEqual(['text', null])
  expect(best('trombone', [{ ...LEAD, transposition: 'concert' }])).toEqual([
    'lead',
    'No part in bass clef: here is concert, as it is.',
  ])
  const notes = { ...LEAD, fileType: 'application/vnd.recordare.musicxml+xml' }
  expect(best('alto-sax', [notes])).toEqual(['lead', 'No E♭ part: here is the chart, transposed.'])
  expect(best('guitar', [AUDIO])).toEqual(['audio', 'No chords: here is the recording, as it is.'])
})

test('a chart that was chosen although another fits is no lack', () => {
  const alto = instrumentNamed('alto-sax')!
  expect(fitInWords(BB, 'as it is', alto, false)).toBe('Here is the B♭ part, as it is.')
})
