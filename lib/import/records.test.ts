import { expect, test } from 'vitest'
import { guessDelimiter } from '@/lib/import/delimiter'
import { records, withPlainLineEnds } from '@/lib/import/records'

const cells = (text: string, delimiter = ',') => [...records(text, delimiter)].map((record) => record.cells)

test('quotes are doubled, and cells hold delimiters and line ends', () => {
  expect(cells('"a ""b""","c,d"\n"e\nf",g')).toEqual([
    ['a "b"', 'c,d'],
    ['e\nf', 'g'],
  ])
  expect([...records('a\n"b\nc"\n\nd', ',')].map(({ line }) => line)).toEqual([1, 2, 4, 5])
})

test('quotation marks that are no quotes swallow nothing', () => {
  expect(cells('"Heroes" live,Bowie\n12" Mix,X\n"Open,Y\nNext,Z')).toEqual([
    ['"Heroes" live', 'Bowie'],
    ['12" Mix', 'X'],
    ['"Open', 'Y'],
    ['Next', 'Z'],
  ])
})

test('bare CR and doubled CR are one line end each', () =>
  expect(cells(withPlainLineEnds('a\rb\r\nc\r\r\nd'))).toEqual([['a'], ['b'], ['c'], ['d']]))

test('a hundred thousand stray quotes take no noticeable time', () => {
  const started = performance.now()
  for (const text of ['"a,'.repeat(100_000), '"'.repeat(300_000), '"x\n""'.repeat(100_000), '\r'.repeat(300_000)])
    for (const _ of records(withPlainLineEnds(text), ','));
  expect(performance.now() - started).toBeLessThan(20_000)
})

test.each([
  ['Title;Artist\nHello, Dolly!;Armstrong\nA;B', ';'],
  ['Title\tArtist\nA, B\tC, D', '\t'],
  ['Wonderwall | Oasis\nHey Jude | The Beatles', '|'],
  ['Creep,Radiohead\nHello,Adele', ','],
  ['Hello, Dolly!\nAll Of Me\nMisty\nRuby, My Dear\nSolar\nTune Up', ''],
  ['', ''],
])('the delimiter of %j', (text, delimiter) => expect(guessDelimiter(text)).toBe(delimiter))
