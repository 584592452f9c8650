import { describe, expect, test } from 'vitest'
import { EMPTY_SONG, type SongFields } from '@/lib/songs'
import { enrichment, songOf } from './import-merge'

const song = (fields: Partial<SongFields>): SongFields => ({ ...EMPTY_SONG, title: 'So What', ...fields })

describe('what a song learns from a row', () => {
  test('values it lacks and values that differ', () => {
    expect(enrichment(song({ key: 'C', tempo: 120 }), song({ key: 'D', tempo: 120, genre: 'Jazz' }))).toEqual({
      key: 'D',
      genre: 'Jazz',
    })
  })

  test('nothing that the row does not know: no value is ever blanked', () => {
    const full = song({
      key: 'C',
      tempo: 90,
      notes: 'slow',
      tags: ['a'],
      chartTypes: ['bass'],
      readiness: 'ready',
      capo: 0,
    })
    expect(enrichment(full, song({}))).toBeNull()
  })

  test('a capo at fret 0 is a value', () => {
    expect(enrichment(song({ capo: 2 }), song({ capo: 0 }))).toEqual({ capo: 0 })
  })

  test('title and artist stay', () => {
    expect(enrichment(song({ artist: 'Miles' }), song({ title: 'SO WHAT', artist: 'miles' }))).toBeNull()
  })

  test('tags and chart types are united, whatever their capitals, up to the limit', () => {
    expect(enrichment(song({ tags: ['Jazz'] }), song({ tags: ['jazz', 'Modal'] }))).toEqual({ tags: ['Jazz', 'Modal'] })
    expect(enrichment(song({ chartTypes: ['bass'] }), song({ chartTypes: ['bass', 'Bb'] }))).toEqual({
      chartTypes: ['bass', 'Bb'],
    })
    const thirty = Array.from({ length: 30 }, (_, at) => `tag ${at}`)
    expect(enrichment(song({ tags: thirty }), song({ tags: ['one more'] }))).toBeNull()
  })

  test('notes are added only where they are not contained yet', () => {
    expect(enrichment(song({ notes: null }), song({ notes: 'Album: A' }))).toEqual({ notes: 'Album: A' })
    expect(enrichment(song({ notes: 'mine\nAlbum: A' }), song({ notes: 'Album: A' }))).toBeNull()
    expect(enrichment(song({ notes: 'Album: A\nYear: 1959' }), song({ notes: 'Album: A\nYear: 1960' }))).toEqual({
      notes: 'Album: A\nYear: 1959\nYear: 1960',
    })
  })

  test('notes that would not fit are left as they are', () => {
    expect(enrichment(song({ notes: 'x'.repeat(9_990) }), song({ notes: 'Album: Kind of Blue' }))).toBeNull()
  })

  test('a Drive file comes with its own resource key', () => {
    const before = song({ driveFileId: 'a'.repeat(20), driveResourceKey: '0-old' })
    expect(enrichment(before, song({ driveFileId: 'b'.repeat(20) }))).toEqual({
      driveFileId: 'b'.repeat(20),
      driveResourceKey: null,
    })
    expect(enrichment(before, song({ driveFileId: 'a'.repeat(20) }))).toBeNull()
  })
})

describe('the text of a chart', () => {
  const draft = { ...song({ notes: 'mine' }), line: 2 }

  test('is a chart of the song, and tells its chart types', () => {
    const { song: made, charts } = songOf({ ...draft, chart: '[Dm]So what' })
    expect(made).toEqual(song({ notes: 'mine', chartTypes: ['chords'] }))
    expect(charts).toMatchObject([{ kind: 'chord chart', text: '[Dm]So what' }])
  })

  test('is a remark in the notes where it is one line without chords', () => {
    expect(songOf({ ...draft, chart: 'in the blue folder' })).toEqual({
      song: song({ notes: 'mine\n\nin the blue folder' }),
    })
    const { song: kept, left } = songOf({ ...draft, chart: 'x'.repeat(10_000) })
    expect([kept, left]).toEqual([song({ notes: 'mine' }), expect.stringContaining('“So What”')])
  })

  test('of more than a chart may hold stays out, and is named', () => {
    const { charts, left } = songOf({ ...draft, chart: '[C]la\n'.repeat(40_000) })
    expect([charts, left]).toEqual([undefined, expect.stringContaining('too long')])
  })

  test('of our own files is what these say, and ticks nothing', () => {
    const own = { kind: 'part' as const, label: null, instrument: 'Drums', transposition: null, key: null, text: 'x' }
    expect(songOf({ ...draft, chart: null, charts: [own] })).toMatchObject({
      song: song({ notes: 'mine' }),
      charts: [own],
    })
  })
})
