import { expect, test } from 'vitest'
import { readPasted, readSongs } from '@/lib/import/read-songs'
import { UnreadableFile } from '@/lib/import/unreadable-file'

test.each([
  [
    '1. Sun - Ana (Em)\n2. Moon - Rui (F)',
    [
      ['Sun', 'Ana', 'Em'],
      ['Moon', 'Rui', 'F'],
    ],
  ],
  [
    '• Sun\n• 99 Moons',
    [
      ['Sun', null, null],
      ['99 Moons', null, null],
    ],
  ],
  [
    'Sun by Ana\nMoon by Rui',
    [
      ['Sun', 'Ana', null],
      ['Moon', 'Rui', null],
    ],
  ],
  ['Sun – Ana', [['Sun', 'Ana', null]]],
  [
    'Ana - Sun\nAna - Moon\nRui - Sea',
    [
      ['Sun', 'Ana', null],
      ['Moon', 'Ana', null],
      ['Sea', 'Rui', null],
    ],
  ],
  [
    'Sun (C)\nMoon [Bb]',
    [
      ['Sun', null, 'C'],
      ['Moon', null, 'Bb'],
    ],
  ],
  [
    'Hello, Sun!\nMoon\nRuby, My Moon\nStar\nSea',
    [
      ['Hello, Sun!', null, null],
      ['Moon', null, null],
      ['Ruby, My Moon', null, null],
      ['Star', null, null],
      ['Sea', null, null],
    ],
  ],
  [
    'Titel\nSonne\nMond',
    [
      ['Sonne', null, null],
      ['Mond', null, null],
    ],
  ],
])('%j', async (text, expected) => {
  const { songs } = await readPasted(text)
  expect(songs.map(({ title, artist, key }) => [title, artist, key])).toEqual(expected)
})

test('headings and comments are skipped with their line', async () => {
  const { skipped, read } = await readPasted('# Wedding\nSet 1:\nSun\nMoon')
  expect(skipped.map(({ line }) => line)).toEqual([1, 2])
  expect(read).toBe(4)
})

test.each([
  ['{title: Sun}\n{key: G}\n\n[G]La la', 'chordpro'],
  ['Sun - Ana\n\nG  D/F#  Em\nLa la la\nC  G\nLa la\nAm7 D\nLa', 'song sheet'],
  ['[{"Title": "Sun"}]', 'json'],
  ['#EXTM3U\n#EXTINF:12,Ana - Sun\nsun.mp3', 'm3u'],
])('%j is no list of lines', async (text, format) => {
  const { format: found, songs } = await readPasted(text)
  expect([found, songs.map(({ title }) => title)]).toEqual([format, ['Sun']])
})

test.each(['', ' \n', '<?xml version="1.0"?><feed/>', '<html><p>Sun</p></html>'])('%j is no list', async (text) => {
  await expect(readPasted(text)).rejects.toThrow(UnreadableFile)
})

test('more lines than a list may have are refused before they are read: they would take the memory of everybody', async () => {
  const began = performance.now()
  for (const text of ['a\n', ';\n']) {
    const list = readSongs(Buffer.from(text.repeat(4_000_000)), 'list.txt')
    await expect(list).rejects.toThrow('This list has more than 100,000 rows: split it into several files.')
  }
  expect(performance.now() - began).toBeLessThan(20_000)
})
