import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHART_KINDS } from '@/lib/chart-kinds'
import { keyPosition } from '@/lib/music/keys'
import { chartOfName, writtenKey } from './chart-of-name'

test.each([
  ['AllOfMe_Bb.pdf', { kind: 'part', transposition: 'Bb', instrument: null, key: null, sure: true }],
  [
    'Take Five - Dave Brubeck - Bb Trumpet.pdf',
    { title: 'Take Five', artist: 'Dave Brubeck', kind: 'part', instrument: 'Trumpet', transposition: 'Bb' },
  ],
  ['Bb/Amari_Szi_Amari_d_Bb.pdf', { title: 'Amari Szi Amari', kind: 'part', key: 'Dm', transposition: 'Bb' }],
  ['Amazing Grace - G.pdf', { title: 'Amazing Grace', kind: 'lead sheet', key: 'G', transposition: null }],
  ['Mountain Dew (G) full arr.pdf', { key: 'G' }],
  ['Alto Sax - So What.pdf', { title: 'So What', instrument: 'Alto sax', transposition: 'Eb' }],
  ['So What - Lyrics.pdf', { title: 'So What', kind: 'lyrics', transposition: null }],
  ['So What - Full Score.pdf', { kind: 'full score' }],
  ['so-what.d.pro', { kind: 'chord chart', key: 'D' }],
  ['So What.mp3', { title: 'So What', kind: 'audio' }],
  ['All of Me/Trumpet.pdf', { title: 'All of Me', instrument: 'Trumpet', transposition: 'Bb', kind: 'part' }],
  ['Bb/Trumpet.pdf', { title: '', instrument: 'Trumpet' }],
  ['Trumpet.pdf', { title: '', instrument: 'Trumpet' }],
  ['Bring A Torch.pdf', { title: 'Bring A Torch', key: null, transposition: null }],
  ['Vitamin-C.pdf', { title: 'Vitamin-C', key: null, transposition: null }],
])('%s', (name, expected) => {
  expect(chartOfName(name)).toMatchObject(expected)
})

test('the key on the paper is the sounding one moved for the instrument', () => {
  const of = (transposition: 'Bb' | 'Eb' | 'bass clef' | null, instrument: string | null = null) => ({
    transposition,
    instrument,
  })
  expect(writtenKey('Dm', of('Bb'))).toBe('Em')
  expect(writtenKey('Bb', of('Eb', 'Alto sax'))).toBe('G')
  expect(writtenKey('Am', of('bass clef', 'Bass'))).toBe('Am')
  expect(writtenKey('C', of(null, 'Trumpet'))).toBe('D')
  expect(writtenKey(null, of('Bb'))).toBeNull()
})

test('any name gives fields that a chart and a song may have', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(fc.nat({ max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
        fc.string({ unit: fc.constantFrom(...'aB b_-().🎷ש/ Bb Eb Dm'), maxLength: 600 }),
      ),
      (name) => {
        const read = chartOfName(name)
        expect(read.title.length).toBeLessThanOrEqual(300)
        expect(read.title.isWellFormed()).toBe(true)
        expect(CHART_KINDS).toContain(read.kind)
        for (const key of [read.key, writtenKey(read.key, read)]) if (key) expect(keyPosition(key)).not.toBeNull()
      },
    ),
  )
})
