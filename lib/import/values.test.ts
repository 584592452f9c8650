import { describe, expect, test } from 'vitest'
import { readCapo } from '@/lib/import/read-capo'
import { readChartTypes } from '@/lib/import/read-chart-types'
import { readDuration } from '@/lib/import/read-duration'
import { readReadiness } from '@/lib/import/read-readiness'
import { readTags } from '@/lib/import/read-tags'
import { readTempo } from '@/lib/import/read-tempo'
import { readTimeSignature } from '@/lib/import/read-time-signature'
import { articleInFront, keyInTitle, titleOfFileName } from '@/lib/import/read-title'
import { findTitleSplit, splitTitle } from '@/lib/import/title-and-artist'

describe('tempo in beats a minute', () => {
  test.each([
    ['120', 120],
    ['118.36', 118],
    ['88,00', 88],
    ['98bpm', 98],
    ['~148', 148],
    ['MM=88', 88],
    ['♩=120', 120],
    ['ca. 90', 90],
  ])('%s', (text, value) => expect(readTempo(text)).toEqual({ value, leftover: null, tag: null }))
  test('what stands behind the number is kept', () =>
    expect(readTempo('150 (1/8)')).toEqual({ value: 150, leftover: '150 (1/8)', tag: null }))
  test.each([['Lento'], ['Medium Swing']])('%s is a tag', (text) =>
    expect(readTempo(text)).toEqual({ value: null, leftover: null, tag: text }),
  )
  test('a word after its place in a scale is a tag', () => expect(readTempo('3 - Médio').tag).toBe('Médio'))
  test.each(['0', '', '-', 'N/A', '0.0'])('%j is unset', (text) =>
    expect(readTempo(text)).toEqual({ value: null, leftover: null, tag: null }),
  )
  test.each(['19', '401', '-90', '2:37', '120-130', '4/4'])('%s is not understood', (text) =>
    expect(readTempo(text)).toEqual({ value: null, leftover: text, tag: null }),
  )
})

describe('duration in seconds', () => {
  test.each([
    ['3:30', 210],
    ['00:05:23', 323],
    ['03:30:00', 210],
    ['1:02:03', 3723],
    ['210', 210],
    [`3'45"`, 225],
    ['3’45”', 225],
    ['3m 30s', 210],
    ['4.5 min', 270],
    ['45s', 45],
  ])('%s', (text, value) => expect(readDuration(text)).toEqual({ value, leftover: null }))
  test('bare numbers count in the unit of their column', () => {
    expect(readDuration('250546', 'milliseconds').value).toBe(251)
    expect(readDuration('3.5', 'minutes').value).toBe(210)
    expect(readDuration('2:37', 'milliseconds').value).toBe(157)
  })
  test.each(['Longue', '3:75', '90000', '-5'])('%s is not understood', (text) =>
    expect(readDuration(text)).toEqual({ value: null, leftover: text }),
  )
})

test.each([
  ['4/4', '4/4'],
  ['6 / 8', '6/8'],
  ['04-Apr', '4/4'],
  ['08-Jun', '6/8'],
  ['06-Aug', '6/8'],
  ['03-Apr', '3/4'],
  ['2024-04-04', '4/4'],
  ['3', '3/4'],
  ['common time', '4/4'],
])('the time signature %s', (text, value) => expect(readTimeSignature(text)).toEqual({ value, leftover: null }))

test.each(['F', '7', '44', '4/5', '33/4'])('%s is no time signature', (text) =>
  expect(readTimeSignature(text)).toEqual({ value: null, leftover: text }),
)

test.each([
  ['2', 2],
  ['3rd fret', 3],
  ['IV', 4],
  ['Capo: 3', 3],
  ['2ª casa', 2],
  ['0', 0],
  ['no capo', 0],
])('the capo %s', (text, value) => expect(readCapo(text)).toEqual({ value, leftover: null }))

test.each(['-2', '13', 'high'])('%s is no capo', (text) =>
  expect(readCapo(text)).toEqual({ value: null, leftover: text }),
)

test('tags are split at one kind of sign, each once', () => {
  expect(readTags('rock, 90s, rock, -').tags).toEqual(['rock', '90s'])
  expect(readTags('Hello, Dolly; jazz|swing').tags).toEqual(['Hello, Dolly', 'jazz', 'swing'])
  expect(readTags('x'.repeat(41)).leftover).toHaveLength(1)
})

test('chart types are known by kind, by instrument and by the name of a file', () => {
  expect(readChartTypes('Guitar, Tenor Sax, kazoo')).toEqual({ types: ['guitar', 'Bb'], leftover: ['kazoo'] })
  expect(readChartTypes('Eb/Freylekhs_Eb.pdf').types).toEqual(['Eb'])
})

test('readiness takes yes and no only where it is asked for', () => {
  expect(readReadiness('En cours').value).toBe('learning')
  expect(readReadiness('yes').leftover).toBe('yes')
  expect(readReadiness('yes', true).value).toBe('ready')
  expect(readReadiness('nein', true).value).toBe('learning')
})

describe('titles', () => {
  test.each([
    ['Beatles, The', 'The Beatles'],
    ['Ballad, A', 'A Ballad'],
    ['Hello, Dolly!', 'Hello, Dolly!'],
    ['Alright, Okay, You Win', 'Alright, Okay, You Win'],
  ])('%s', (text, title) => expect(articleInFront(text)).toBe(title))
  test('a key stands in brackets at the end', () => {
    expect(keyInTitle('Long Road (C)')).toEqual({ title: 'Long Road', key: 'C' })
    expect(keyInTitle('Night [Ebm]')).toEqual({ title: 'Night', key: 'Ebm' })
    expect(keyInTitle('Trouble (+1)').key).toBeNull()
    expect(keyInTitle('Hello (Live)').key).toBeNull()
  })
  test('a file name gives its title', () => expect(titleOfFileName('Bb/Fralach_1.pdf')).toBe('Fralach 1'))
})

describe('artists inside titles', () => {
  test('stand on the side that repeats', () => {
    const split = findTitleSplit(['Oasis - Wonderwall', 'Oasis - Live Forever', 'Blur - Song 2'])
    expect(split?.order).toBe('artist first')
    expect(splitTitle('Blur - Song 2', split!)).toEqual({ title: 'Song 2', artist: 'Blur' })
  })
  test.each([
    [['Hotel California - 2013 Remaster', 'Memories - Dillon Francis Remix']],
    [['HINO 001 - Plena Paz', 'HINO 002 - Cristo Cura Sim']],
    [['Ah-Leu-Cha', 'Ac-Cent-Tchu-Ate The Positive']],
    [[]],
  ])('are not in %j', (titles) => expect(findTitleSplit(titles)).toBeNull())
})
