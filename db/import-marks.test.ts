import { expect, test } from 'vitest'
import { EMPTY_SONG, type SongFields } from '@/lib/songs'
import { countMarks, type KnownSong, markRows, type ReadRow } from './import-marks'
import { madeColumns } from './song-columns'

let line = 1
function row(songKey: string, fields: Partial<SongFields> = {}): ReadRow {
  line += 1
  const song = { ...EMPTY_SONG, title: songKey, ...fields }
  return { file: 0, line, song, made: { ...madeColumns(song), songKey } }
}
const known = (id: string, songKey: string, fields: Partial<SongFields> = {}): KnownSong => ({
  ...EMPTY_SONG,
  title: songKey,
  id,
  songKey,
  version: 1,
  ...fields,
})

const marks = (rows: ReadRow[], songs: KnownSong[]) => markRows({ rows, skipped: [] }, songs)

test('every row gets one mark, in the order of the lines, and the marks add up', () => {
  line = 1
  const rows = [row('new'), row('same'), row('learns', { key: 'D' }), row('new', { key: 'G' })]
  const songs = [known('1', 'same'), known('2', 'learns', { key: 'C' })]
  const marked = markRows({ rows, skipped: [{ file: 0, line: 4, reason: 'This row has no title.' }] }, songs)
  expect(marked.map(({ line, mark }) => `${line} ${mark}`)).toEqual([
    '2 new',
    '3 same',
    '4 changed',
    '4 skipped',
    '5 skipped',
  ])
  expect(marked[4]).toMatchObject({ reason: 'Same song as line 2. What only this row knows goes there.' })
  expect(countMarks(marked)).toEqual({ read: 5, added: 1, changed: 1, same: 1, skipped: 2 })
})

test('a song that is there in two keys is the same as a row in one of them', () => {
  const songs = [known('1', 'twice', { key: 'C' }), known('2', 'twice', { key: 'G' })]
  expect(marks([row('twice', { key: 'G' })], songs)[0]!.mark).toBe('same')
  expect(marks([row('twice', { key: 'D' })], songs)[0]).toMatchObject({ mark: 'changed', known: { id: '1' } })
})

test('a list that tells versions of a song apart keeps each, and a second run finds each again', () => {
  line = 1
  const rows = [row('song'), row('song', { title: 'song (live)' }), row('song', { title: 'Song (Live)' })]
  expect(marks(rows, []).map(({ mark }) => mark)).toEqual(['new', 'new', 'skipped'])
  expect(marks(rows, [known('1', 'song')]).map(({ mark }) => mark)).toEqual(['same', 'new', 'skipped'])
  const both = [known('1', 'song'), known('2', 'song', { title: 'song (live)' })]
  expect(marks(rows, both).map(({ mark }) => mark)).toEqual(['same', 'same', 'skipped'])
})

test('a lone version is the song one already has', () => {
  expect(marks([row('song', { title: 'song (live)' })], [known('1', 'song')])[0]!.mark).toBe('same')
})

test('of a song in two files the first row counts, and learns what only the other knows', () => {
  line = 1
  const rows = [row('song', { key: 'C' }), { ...row('song', { key: 'G', tempo: 90, tags: ['slow'] }), file: 1 }]
  const list = { rows, skipped: [], files: [{ name: 'a.csv' }, { name: 'b.csv' }] }
  const [first, second] = markRows(list, [])
  expect(first).toMatchObject({ mark: 'new', file: 0, song: { key: 'C', tempo: 90, tags: ['slow'] } })
  const reason = 'Same song as line 2 of “a.csv”. What only this row knows goes there.'
  expect(second).toMatchObject({ mark: 'skipped', file: 1, reason })
  expect(rows[0]!.song).toMatchObject({ tempo: null })
})

test('a key that is learnt from another row has its place on the circle of fifths', () => {
  const [first] = marks([row('song'), row('song', { key: 'G' })], [])
  expect(first).toMatchObject({ song: { key: 'G' }, made: { keyPos: 1 } })
})

test('a row that was said to be a song is that song, also beside a row in its own words', () => {
  line = 1
  const rows = [row('slip', { tempo: 90 }), row('right')]
  const sameAs = new Map([['slip', ['other', 'right']]])
  const marked = markRows({ rows, skipped: [] }, [known('1', 'right')], sameAs)
  expect(marked).toMatchObject([{ mark: 'changed', known: { id: '1' }, after: { tempo: 90 } }, { mark: 'skipped' }])
})

test('what does not fit beside the texts of a song is named', () => {
  const songs = [known('1', 'song', { notes: 'x'.repeat(9_995) })]
  expect(marks([row('song', { notes: 'Album: A' })], songs)[0]).toMatchObject({ mark: 'same', unfit: ['notes'] })
})
