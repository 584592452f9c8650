import { expect, test } from 'vitest'
import { written } from '@/lib/export/testing/written'
import { readSongs } from '@/lib/import/read-songs'
import { EMPTY_SONG, type SongFields } from '@/lib/songs'

const ONE: SongFields = {
  ...EMPTY_SONG,
  title: 'Beatles, The',
  artist: '1999',
  key: 'Gb',
  capo: 2,
  tags: ['a, b', 'c'],
}
const TWO: SongFields = { ...EMPTY_SONG, title: "'=Two", artist: null, timeSignature: '6/8', notes: 'N/A' }

const read = async (text: string, choices = {}) => {
  const { songs, skipped, format } = await readSongs(Buffer.from(text), 'list.csv', choices)
  return { songs: songs.map(({ line: _, chart, ...song }) => (chart ? { ...song, chart } : song)), skipped, format }
}

test('a row changed in a spreadsheet is read like that of any list, and the others to the letter', async () => {
  const csv = (await written('csv', [ONE, TWO])).toString()
  const { songs, format } = await read(`${csv}Help!,"Beatles, The",B flat minor,120 bpm,,,2'30,,,"rock,pop"\r\n\r\n`)
  expect(format).toBe('soleil')
  expect(songs.slice(0, 2)).toEqual([ONE, TWO])
  expect(songs[2]).toMatchObject({
    title: 'Help!',
    artist: 'The Beatles',
    key: 'Bbm',
    tempo: 120,
    durationSeconds: 150,
  })
  expect(songs[2]).toMatchObject({ tags: ['rock', 'pop'] })
})

test('saved by a spreadsheet with other separators and quotes it is still ours', async () => {
  const csv = (await written('csv', [TWO])).toString().slice(1)
  const again = csv
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      line
        .split(',')
        .map((cell) => `"${cell}"`)
        .join(';'),
    )
  expect((await read(again.join('\n'))).songs).toEqual([TWO])
})

test('a musician may still say that a column is something else', async () => {
  const csv = (await written('csv', [TWO])).toString()
  const { songs } = await read(csv, { columns: { 0: 'title', 11: null } })
  expect(songs).toMatchObject([{ title: "'=Two", notes: null }])
})

test('a text of nothing but control characters comes back too', async () => {
  const odd = { ...EMPTY_SONG, title: '\u0001', notes: '\u0002'.repeat(9_000) }
  expect((await read((await written('csv', [odd])).toString())).songs).toEqual([odd])
})

test('words written below a song of ours become its chart, a changed key counts, and a song without our mark is one too', async () => {
  const own = (await written('chordpro', [ONE, TWO])).toString()
  const changed = own.replace('{key: E}', '{key: F}').replace('{new_song}', '[C]Words and [G]chords\n{new_song}')
  const { songs } = await read(`${changed}{new_song}\n{title: Three}\n{artist: Beatles, The}\n`)
  expect(songs).toEqual([
    { ...ONE, key: 'G', chart: expect.stringContaining('[C]Words and [G]chords') },
    TWO,
    expect.objectContaining({ title: 'Three', artist: 'The Beatles' }),
  ])
})

test('a key keeps its spelling beside a capo', async () => {
  const { songs } = await read((await written('chordpro', [ONE])).toString())
  expect(songs).toEqual([ONE])
})

test('of a very long list the archive holds several songs a file, so that it can be opened again', async () => {
  const many = Array.from({ length: 10_001 }, (_, at) => ({ ...EMPTY_SONG, title: `Song ${at}` }))
  const { songs } = await readSongs(await written('chordpro-zip', many, 500), 'songs.zip')
  expect(songs.map(({ title }) => title)).toEqual(many.map(({ title }) => title))
})
