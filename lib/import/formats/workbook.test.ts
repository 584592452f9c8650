import { describe, expect, test } from 'vitest'
import { readSongs } from '@/lib/import/read-songs'
import { workbookOf, zipOf } from '@/lib/import/testing/zip'
import { UnreadableFile } from '@/lib/import/unreadable-file'

const text = (...cells: string[]) =>
  `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`

test('shared texts, numbers, gaps and rows by their number', async () => {
  const sheet =
    '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="D2" t="s"><v>2</v></c></row>' +
    '<row r="5"><c r="A5" t="s"><v>3</v></c><c r="D5"><v>118.30000000000001</v></c></row><row r="6"/>' +
    '<row r="7"><c r="A7" t="str"><f>A5</f><v>Moon</v></c><c r="B7" t="inlineStr"><is><r><t>A</t></r><r><t>na</t></r></is></c><c r="D7" t="e"><v>#N/A</v></c></row>'
  const { format, songs } = await readSongs(
    workbookOf({ List: sheet }, ['Title', 'Artist', 'BPM', 'Sun &amp; Sea']),
    'a.xlsx',
  )
  expect(format).toBe('xlsx')
  expect(songs).toMatchObject([
    { title: 'Sun &amp; Sea'.replace('&amp;', '&'), artist: null, tempo: 118, line: 5 },
    { title: 'Moon', artist: 'Ana', tempo: null, line: 7 },
  ])
})

test('times are durations, and a signature that became a date is one again', async () => {
  const rows =
    text('Title', 'Length', 'Time signature') +
    '<row><c t="str"><v>Sun</v></c><c s="1"><v>0.00243055555</v></c><c s="2"><v>45386</v></c></row>' +
    '<row><c t="str"><v>Moon</v></c><c s="3"><v>0.145833333333</v></c><c t="str"><v>3/4</v></c></row>'
  const { songs } = await readSongs(workbookOf({ List: rows }, [], ['mm:ss', 'dd-mmm', '[h]:mm']), 'a.xlsx')
  expect(songs).toMatchObject([
    { title: 'Sun', durationSeconds: 210, timeSignature: '4/4' },
    { title: 'Moon', durationSeconds: 210, timeSignature: '3/4' },
  ])
})

describe('several sheets', () => {
  const book = workbookOf({
    Rock: text('Title', 'Key') + text('Sun', 'G') + text('', 'C'),
    Gigs: text('We meet at eight', 'Bring a lamp') + text('Ana drives', 'Rui cooks') + text('Bye', 'See you'),
    Jazz: text('Artist', 'Song') + text('Rui', 'Moon'),
  })
  test('each with its own columns; a sheet that names none is no list', async () => {
    const { songs, skipped, read, columns } = await readSongs(book, 'a.xlsx')
    expect(songs).toMatchObject([
      { title: 'Sun', key: 'G' },
      { title: 'Moon', artist: 'Rui' },
    ])
    expect(read).toBe(songs.length + skipped.length)
    expect(skipped.map(({ reason }) => reason)).toEqual([
      'Sheet “Rock”: This row has no title.',
      ...Array(3).fill('Sheet “Gigs”: It does not look like a list of songs.'),
    ])
    expect(columns.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5])
  })
  test('the musician decides columns of the second', async () => {
    const { songs } = await readSongs(book, 'a.xlsx', { columns: { 5: 'notes', 4: 'title' } })
    expect(songs.at(-1)).toMatchObject({ title: 'Rui', notes: 'Moon' })
  })
})

test.each([
  [
    'locked with a password',
    Buffer.from(`\xd0\xcf\x11\xe0${'\0'.repeat(600)}E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0`, 'latin1'),
    'password',
  ],
  ['empty', workbookOf({ List: '' }), 'empty'],
  ['cut off', workbookOf({ List: text('Title') }).subarray(0, 300), 'damaged'],
  ['with entities of its own', zipOf({ 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' }), 'entities'],
])('a workbook that is %s is refused in a sentence', async (_, bytes, word) => {
  await expect(readSongs(bytes, 'a.xlsx')).rejects.toThrow(UnreadableFile)
  await expect(readSongs(bytes, 'a.xlsx')).rejects.toThrow(word)
})
