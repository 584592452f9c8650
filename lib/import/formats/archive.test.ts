import { expect, test } from 'vitest'
import { readSongs } from '@/lib/import/read-songs'
import { zipOf } from '@/lib/import/testing/zip'
import { UnreadableFile } from '@/lib/import/unreadable-file'

const PNG = Buffer.from('\x89PNG', 'latin1')

test('each file as if it came alone; what is none says so', async () => {
  const { format, songs, skipped, read } = await readSongs(
    zipOf({
      'Sun.cho': '{title: Sun}\n{key: G}\n[G]La',
      'list/songs.csv': 'title,artist\nMoon,Ana',
      'README.txt': 'These are my songs\nTake care',
      'cover.png': PNG,
      'old.zip': zipOf({ 'a.txt': 'Star' }),
      '__MACOSX/._Sun.cho': 'x',
    }),
    'all.zip',
  )
  expect(format).toBe('zip')
  expect(songs).toMatchObject([
    { title: 'Sun', key: 'G' },
    { title: 'Moon', artist: 'Ana' },
  ])
  expect(skipped.map(({ reason }) => reason)).toEqual([
    '“README.txt”: It does not look like a list of songs.',
    expect.stringContaining('“cover.png”: '),
    '“old.zip”: It is an archive within the archive.',
  ])
  expect(read).toBe(5)
})

test('SongbookPro packs its backup with a hash beside it', async () => {
  const json = '1.0\r\n{"songs":[{"name":"Sun","content":"","KeyShift":0,"key":10}]}'
  const { format, songs } = await readSongs(zipOf({ 'dataFile.txt': json, 'dataFile.hash': 'abc' }), 'a.sbp')
  expect([format, songs[0]!.title, songs[0]!.key]).toEqual(['zip of songbookpro', 'Sun', 'G'])
})

const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`${at}.txt`, 'Sun']))
test.each([
  ['a bomb', zipOf({ 'a.csv': Buffer.alloc(20_000_000) }), 'unpacks to far more'],
  ['a bomb that lies about its size', zipOf({ 'a.csv': Buffer.alloc(5_000_000) }, 10), 'damaged'],
  ['too many files', zipOf(many), 'more than 5,000'],
  ['pictures', zipOf({ 'a.png': PNG, 'b.png': PNG }), 'no list of songs'],
  ['nothing', zipOf({}), 'damaged|compressed|no list|not text'],
])('an archive of %s is refused in a sentence', async (_, bytes, words) => {
  const error = await readSongs(bytes, 'a.zip').catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(UnreadableFile)
  expect((error as Error).message).toMatch(new RegExp(words))
})
