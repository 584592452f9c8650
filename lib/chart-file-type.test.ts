import { expect, test } from 'vitest'
import { readChartFile } from './chart-file-type'

const file = (text: string) => Buffer.from(text, 'latin1')
const pdf = (inside: string) => file(`%PDF-1.7\n${inside}\n%%EOF\n`)

test.each([
  [pdf('/Type /Pages /Count 2 /Type /Page /Type/Page'), { type: 'application/pdf', pages: 2 }],
  [pdf('packed'), { type: 'application/pdf', pages: null }],
  [file('\x89PNG\r\n\x1a\n...'), { type: 'image/png', pages: null }],
  [file('\xff\xd8\xff\xe0'), { type: 'image/jpeg', pages: null }],
  [file('RIFF....WEBPVP8 '), { type: 'image/webp', pages: null }],
  [file('ID3\x03'), { type: 'audio/mpeg', pages: null }],
  [
    file('<?xml version="1.0"?><score-partwise version="4.0"><part/></score-partwise>'),
    { type: 'application/vnd.recordare.musicxml+xml', pages: null, key: null, transposition: null },
  ],
  [file('X:1\nT:Sun Up\nK:Bb\nB2 cd|'), { type: 'text/vnd.abc', pages: null, key: 'Bb', transposition: null }],
])('a file is what its bytes say', (bytes, read) => {
  expect(readChartFile(bytes)).toEqual(read)
})

test.each([
  ['', 'This file is empty.'],
  ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'SVG'],
  ['<!-- <score-partwise > --><svg ><script>alert(1)</script></svg>', 'SVG'],
  [`X:1\nK:C\n${'c'.repeat(200_000)}`, 'ABC may hold 200,000 characters'],
  ['<score-partwise><part></score-partwise>', 'broken'],
  ['<!doctype html><script>alert(1)</script>', 'none of them'],
  ['%PDF-1.7 and then nothing', 'broken'],
  ['PK\x03\x04', 'packed'],
  ['%PDF-1.4 /Type /Pages /Count 501 %%EOF', '501 pages'],
])('%j is refused with a sentence', (text, words) => {
  expect(readChartFile(file(text))).toMatchObject({ problem: expect.stringContaining(words) })
})

test('a PDF that says a million times how many pages it has is read like any other', () => {
  expect(readChartFile(pdf('/Count 1 '.repeat(1_000_000)))).toEqual({ type: 'application/pdf', pages: 1 })
})
