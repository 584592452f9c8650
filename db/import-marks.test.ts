import { expect, test } from 'vitest'
import { EMPTY_SONG, type SongFields } from '@/lib/songs'
import { countMarks, type KnownSong, markRows, type ReadRow } from './import-marks'
import { madeColumns } from './song-columns'

let line = 1
function row(songKey: string, fields: Partial<SongFields> = {}): ReadRow {
  line += 1
  const song = { ...EMPTY_SONG, title: songKey, ...fields }
  return { line, song, made: { ...madeColumns(song), songKey } }
}
const known = (id: string, songKey: string, fields: Partial<SongFields> = {}): KnownSong => ({
  ...EMPTY_SONG,
  title: songKey,
  id,
  songKey,
  version: 1,
  ...fields,
})

test('every row gets one mark, in the order of the lines, and the marks add up', () => {
  line = 1
  const rows = [row('new'), row('same'), row('learns', { key: 'D' }), row('new', { key: 'G' })]
  const songs = [known('1', 'same'), known('2', 'learns', { key: 'C' })]
  const marked = markRows(rows, [{ line: 4, reason: 'This row has no title.' }], songs)
  expect(marked.map(({ line, mark }) => `${line} ${mark}`)).toEqual([
    '2 new',
    '3 same',
    '4 changed',
    '4 skipped',
    '5 skipped',
  ])
  expect(marked[4]).toMatchObject({ reason: 'Same song as line 2.' })
  expect(countMarks(marked)).toEqual({ read: 5, added: 1, changed: 1, same: 1, skipped: 2 })
})

test('a song that is there in two keys is the same as a row in one of them', () => {
  const songs = [known('1', 'twice', { key: 'C' }), known('2', 'twice', { key: 'G' })]
  expect(markRows([row('twice', { key: 'G' })], [], songs)[0]!.mark).toBe('same')
  expect(markRows([row('twice', { key: 'D' })], [], songs)[0]).toMatchObject({ mark: 'changed', known: { id: '1' } })
})

test('a list that tells versions of a song apart keeps each, and a second run finds each again', () => {
  line = 1
  const rows = [row('song'), row('song', { title: 'song (live)' }), row('song', { title: 'Song (Live)' })]
  expect(markRows(rows, [], []).map(({ mark }) => mark)).toEqual(['new', 'new', 'skipped'])
  expect(markRows(rows, [], [known('1', 'song')]).map(({ mark }) => mark)).toEqual(['same', 'new', 'skipped'])
  const both = [known('1', 'song'), known('2', 'song', { title: 'song (live)' })]
  expect(markRows(rows, [], both).map(({ mark }) => mark)).toEqual(['same', 'same', 'skipped'])
})

test('a lone version is the song one already has', () => {
  expect(markRows([row('song', { title: 'song (live)' })], [], [known('1', 'song')])[0]!.mark).toBe('same')
})
