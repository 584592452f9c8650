import fc from 'fast-check'
import { expect, test } from 'vitest'
import { soleilJson } from '@/lib/export/soleil-json'
import { readPasted, readSongs } from '@/lib/import/read-songs'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { POSITION_KEYS } from '@/lib/music/keys'
import { CHART_TYPES, EMPTY_SONG, READINESS } from '@/lib/songs'

const read = (json: unknown) => readPasted(JSON.stringify(json))

test('SongbookPro: keys count from A and are shifted, minor shows in the chords, what was deleted is left out', async () => {
  const song = {
    author: 'Ana',
    Capo: 0,
    TempoInt: 0,
    Duration: 0,
    timeSig: '',
    _tags: '["slow"]',
    _folders: '[3]',
    Deleted: false,
  }
  const { format, songs, skipped } = await read({
    songs: [
      { ...song, name: 'Sun', key: 7, KeyShift: 3, content: '[E]La [A]la' },
      { ...song, name: 'Moon', key: 0, KeyShift: 0, content: '[Am]La [G]la', TempoInt: 96, Duration: 200, Capo: 2 },
      { ...song, name: 'Gone', key: 0, KeyShift: 0, content: '', Deleted: true },
    ],
    folders: [{ Id: 3, Name: 'Party' }],
  })
  expect(format).toBe('songbookpro')
  expect(songs).toMatchObject([
    {
      title: 'Sun',
      key: 'G',
      tempo: null,
      durationSeconds: null,
      capo: null,
      tags: ['slow', 'Party'],
      chart: '[E]La [A]la',
    },
    { title: 'Moon', key: 'Am', tempo: 96, durationSeconds: 200, capo: 2 },
  ])
  expect(skipped).toEqual([{ line: 3, reason: '“Gone” was deleted in SongbookPro.' }])
})

test('SongbookPro writes a version above its JSON', async () =>
  expect(
    (await readPasted('1.0\r\n{"songs":[{"name":"Sun","content":"","KeyShift":0,"key":3}]}')).songs[0],
  ).toMatchObject({ title: 'Sun', key: 'C' }))

test('setlist.fm: covers by their artist, tape is skipped', async () => {
  const { format, songs, skipped } = await read({
    type: 'setlists',
    setlist: [
      {
        artist: { name: 'Ana' },
        sets: {
          set: [
            {
              song: [
                { name: 'Sun', info: '>' },
                { name: 'Moon', cover: { name: 'Rui' } },
              ],
            },
            { encore: 1, song: [{ name: 'Intro', tape: true }] },
          ],
        },
      },
    ],
  })
  expect(format).toBe('setlist.fm')
  expect(songs).toMatchObject([
    { title: 'Sun', artist: 'Ana', notes: null },
    { title: 'Moon', artist: 'Rui' },
  ])
  expect(skipped).toEqual([{ line: 3, reason: '“Intro” was played from tape.' }])
})

test('BandHelper feed: songs among sets and breaks, texts as in HTML', async () => {
  const { songs, skipped } = await read([
    { type: 'set', name: 'Set 1' },
    { type: 'song', name: 'Don&#039;t &amp; Do', artist: 'Ana', tags: 'slow, night' },
  ])
  expect(songs).toMatchObject([{ title: "Don't & Do", artist: 'Ana', tags: ['slow', 'night'], line: 2 }])
  expect(skipped).toEqual([{ line: 1, reason: 'This is a set of the set list, not a song.' }])
})

test('Setlist Helper: names of what is linked, breaks and deleted songs left out', async () => {
  const song = {
    Artist: { Name: 'Ana' },
    Genre: { Name: 'Rock' },
    Key: 'Am',
    Tempo: 96,
    SongLength: 200,
    BeatValue: 3,
    NoteValue: 4,
    SongType: 0,
    Deleted: false,
  }
  const { songs, skipped } = await read([
    { Name: 'Sun', ...song },
    { Name: 'Break', ...song, SongType: 1 },
    { Name: 'Gone', ...song, Deleted: true },
  ])
  expect(songs).toMatchObject([
    { title: 'Sun', artist: 'Ana', genre: 'Rock', key: 'Am', tempo: 96, durationSeconds: 200, timeSignature: '3/4' },
  ])
  expect(skipped.map(({ line }) => line)).toEqual([2, 3])
})

test.each(['{"songs": [', '{"a": 1}', '[]', '{"soleil', `[${'['.repeat(50_000)}`])('%# holds no list', async (text) => {
  await expect(readPasted(text)).rejects.toThrow(UnreadableFile)
})

test('what SOLEil writes of its songs reads back as the same', async () => {
  const text = (maxLength: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength })
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
  const song = fc.record({
    ...{
      title: text(60),
      artist: maybe(text(60)),
      key: maybe(fc.constantFrom(...POSITION_KEYS)),
      genre: maybe(text(20)),
    },
    ...{ tempo: maybe(fc.integer({ min: 20, max: 400 })), timeSignature: maybe(fc.constantFrom('4/4', '6/8')) },
    ...{ durationSeconds: maybe(fc.integer({ min: 1, max: 86_400 })), capo: maybe(fc.integer({ min: 0, max: 12 })) },
    ...{
      chartTypes: fc.uniqueArray(fc.constantFrom(...CHART_TYPES)),
      tags: fc.uniqueArray(text(20), { maxLength: 5 }),
    },
    ...{ readiness: maybe(fc.constantFrom(...READINESS)), notes: maybe(text(200)) },
    ...{
      driveFileId: maybe(fc.constant('1AbCdEfGhIjKl')),
      driveResourceKey: maybe(fc.constant('0-abc')),
      chart: maybe(text(80)),
    },
  })
  await fc.assert(
    fc.asyncProperty(fc.array(song, { minLength: 1, maxLength: 6 }), async (songs) => {
      const { songs: back, format } = await readSongs(Buffer.from(soleilJson(songs)), 'soleil.json')
      expect(format).toBe('soleil')
      expect(back.map(({ line, ...fields }) => fields)).toEqual(songs)
    }),
    { numRuns: 200 },
  )
})

test('a song that breaks the rules is skipped and says why', async () => {
  const { songs, skipped } = await read({
    soleil: 1,
    songs: [EMPTY_SONG, { title: 'Sun', tempo: 5 }, { title: 'Moon', more: 1 }],
  })
  expect(songs.map(({ title }) => title)).toEqual(['Moon'])
  expect(skipped.map(({ line }) => line)).toEqual([1, 2])
})
