import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { readSongs } from '@/lib/import/read-songs'
import { READERS } from '@/lib/import/readers'
import { faultOf, wildNames, wildTexts } from '@/lib/import/testing/wild-texts'
import { workbookOf, zipOf } from '@/lib/import/testing/zip'

// Many runs on a busy machine take longer than a single example.
vi.setConfig({ testTimeout: 240_000 })

const RUNS = Number(process.env.WILD_RUNS ?? 2_000)
const SEED = Number(process.env.WILD_SEED ?? Date.now() % 2 ** 31)
process.stdout.write(`wild inputs: seed ${SEED}, ${RUNS} of each reader\n`)

test.each(READERS.map((reader) => [reader.format, reader] as const))(
  '%s: whatever comes is read whole or refused',
  async (_, reader) => {
    await fc.assert(
      fc.asyncProperty(wildTexts, wildNames, async (text, name) => {
        const fault = await faultOf(() => {
          reader.recognises(text, name)
          return reader.read(text, {}, name)
        })
        expect(fault).toBeNull()
      }),
      { numRuns: RUNS, seed: SEED },
    )
  },
)

test('whatever a workbook or an archive holds', async () => {
  const cell = fc.constantFrom(
    '<c t="s"><v>9</v></c>',
    '<c r="ZZZ1"><v>1</v></c>',
    '<c s="7"><v>1e300</v></c>',
    '<c t="inlineStr"><is><t>Title</t></is></c>',
    '<row r="-1">',
    '</row>',
    '<v>',
  )
  const sheet = fc.array(cell, { maxLength: 12 }).map((cells) => `<row>${cells.join('')}</row>`)
  await fc.assert(
    fc.asyncProperty(sheet, wildTexts, fc.nat(400), async (rows, text, cut) => {
      const book = workbookOf({ A: rows, B: text }, ['Title'], ['mm:ss', 'd'])
      for (const bytes of [book, book.subarray(0, book.length - cut), zipOf({ 'a.cho': text, 'b.csv': rows })])
        expect(await faultOf(() => readSongs(bytes, 'a'))).toBeNull()
    }),
    { numRuns: Math.ceil(RUNS / 4), seed: SEED },
  )
})

test('whatever an OpenDocument or a web page holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...MARKUP), { maxLength: 25 }), async (pieces) => {
      const document = `<office:spreadsheet>${pieces.join('')}</office:spreadsheet>`
      for (const bytes of [zipOf({ 'content.xml': document }), Buffer.from(`<table>${pieces.join('')}`)])
        expect(await faultOf(() => readSongs(bytes, 'a'))).toBeNull()
    }),
    { numRuns: Math.ceil(RUNS / 4), seed: SEED },
  )
})

const MARKUP = [
  ...[
    '<table:table table:name="A">',
    '</table:table>',
    '<table:table-row>',
    '</table:table-row>',
    '<text:p>Title</text:p>',
  ],
  ...[
    '<table:table-row table:number-rows-repeated="1048576">',
    '<table:table-cell table:number-columns-repeated="999">',
  ],
  ...[
    '</table:table-cell>',
    '<table:covered-table-cell/>',
    '<office:annotation>',
    '</office:annotation>',
    '<text:s/>',
    '\ud800',
  ],
  ...[
    '<table:table-cell office:value-type="time" office:time-value="PT99H99M99S">',
    '<tr>',
    '</tr>',
    '<td>Sun',
    '</td>',
    '<th>',
  ],
  ...['<Row>', '<Cell ss:Index="1e9">', '<Data>G</Data>', '<script>', '</script>', '<br>', '&#0;', '<td', '"', '>'],
]
