import { describe, expect, test } from 'vitest'
import { readSongs } from '@/lib/import/read-songs'
import { zipOf } from '@/lib/import/testing/zip'

const cell = (text: string, more = '') =>
  `<table:table-cell office:value-type="string" ${more}><text:p>${text}</text:p></table:table-cell>`
const sheet = (rows: string) =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content><office:body><office:spreadsheet>${rows}</office:spreadsheet></office:body></office:document-content>`,
  })
const BLANK = '<table:table-cell table:number-columns-repeated="16381"/>'

describe('a spreadsheet of LibreOffice', () => {
  test('its sheets, repeated cells and rows, times, numbers and remarks', async () => {
    const { format, songs, skipped } = await readSongs(
      sheet(
        `<table:table table:name="Songs"><table:table-row>${['Title', 'Artist', 'Key', 'BPM', 'Length'].map((text) => cell(text)).join('')}${BLANK}</table:table-row>` +
          '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>' +
          `<table:table-row>${cell('Sun<text:s/>rise', '')}${cell('Ana')}${cell('Bb')}<table:table-cell office:value-type="float" office:value="118.3"><office:annotation><text:p>fast!</text:p></office:annotation><text:p>118,3</text:p></table:table-cell><table:table-cell office:value-type="time" office:value-time="" office:time-value="PT00H03M45S"><text:p>03:45</text:p></table:table-cell>${BLANK}</table:table-row>` +
          `<table:table-row><table:table-cell/><table:covered-table-cell/>${cell('G')}</table:table-row>` +
          `<table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>` +
          `<table:table table:name="To do"><table:table-row>${cell('call the pub')}</table:table-row></table:table>`,
      ),
      'songs.ods',
    )
    expect(format).toBe('ods')
    expect(songs).toMatchObject([
      { line: 4, title: 'Sun rise', artist: 'Ana', key: 'Bb', tempo: 118, durationSeconds: 225 },
    ])
    expect(skipped.map(({ line }) => line)).toEqual([5, 1])
  })
  test('one that repeats a row without end is refused', async () => {
    const rows = `<table:table><table:table-row table:number-rows-repeated="1048576">${cell('Sun', 'table:number-columns-repeated="16384"')}</table:table-row></table:table>`
    await expect(readSongs(sheet(rows), 'a.ods')).rejects.toThrow('3,000,000 cells')
  })
  test('a text document is none', async () =>
    expect(
      readSongs(zipOf({ 'content.xml': '<office:document-content><office:text/></office:document-content>' }), 'a.odt'),
    ).rejects.toThrow('This is a text document.'))
})

test.each([
  ['Index/Document.iwa', 'Numbers or Pages'],
  ['songs.numbers/Index.zip', 'Numbers or Pages'],
  ['word/document.xml', 'text document'],
  ['ppt/presentation.xml', 'presentation'],
])('%s is refused in a sentence that says what to do', async (name, sentence) =>
  expect(readSongs(zipOf({ [name]: 'x' }), 'songs')).rejects.toThrow(sentence),
)

test.each([
  ['%PDF-1.7', 'paste it'],
  ['\xd0\xcf\x11\xe0', '.xlsx or CSV'],
])('%j too', async (bytes, sentence) => expect(readSongs(Buffer.from(bytes, 'latin1'), 'x')).rejects.toThrow(sentence))

describe('a table as markup', () => {
  test.each([
    [
      'a web page that calls itself a workbook',
      '<html><head><style>td{}</style><script>if (a<b) {}</script></head><body><h1>Songs</h1><table border=1><tr><th>Title</th><th>Artist</th><th>Key</th></tr><tr><td>Sun &amp; Rain</td><td>Ana<br></td><td>F#m</td></tr></table></body></html>',
    ],
    [
      'the XML of Excel 2003',
      '<?xml version="1.0"?><Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table><Row><Cell><Data>Title</Data></Cell><Cell><Data>Artist</Data></Cell><Cell ss:Index="4"><Data>Key</Data></Cell></Row><Row><Cell><Data>Sun &amp; Rain</Data></Cell><Cell><Data>Ana</Data></Cell><Cell ss:Index="4"><Data>F#m</Data></Cell></Row></Table></Worksheet></Workbook>',
    ],
  ])('%s', async (_, text) => {
    const { songs } = await readSongs(Buffer.from(text), 'songs.xls')
    expect(songs).toMatchObject([{ title: 'Sun & Rain', artist: 'Ana', key: 'F#m' }])
  })
})
