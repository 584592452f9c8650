import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { createMusician } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { songFields } from '@/lib/song-fields'
import { CHART_TYPES, EMPTY_SONG, LIMITS, type SongFields } from '@/lib/songs'
import { sqlState } from './faults'
import { ownRepertoire } from './repertoires'
import { addSong } from './song-changes'

let musician: Musician
beforeAll(async () => {
  musician = await createMusician()
})

const stored = (change: object) =>
  addSong(ownRepertoire(musician), { ...EMPTY_SONG, title: 'A', ...change } as SongFields, randomUUID()).then(
    () => true,
    sqlState,
  )

const atLimit: [string, object, object][] = [
  ['title', { title: 'x'.repeat(LIMITS.title) }, { title: 'x'.repeat(LIMITS.title + 1) }],
  ['artist', { artist: 'x'.repeat(LIMITS.artist) }, { artist: 'x'.repeat(LIMITS.artist + 1) }],
  ['genre', { genre: 'x'.repeat(LIMITS.genre) }, { genre: 'x'.repeat(LIMITS.genre + 1) }],
  ['notes', { notes: 'x'.repeat(LIMITS.notes) }, { notes: 'x'.repeat(LIMITS.notes + 1) }],
  ['tempo', { tempo: LIMITS.tempo.max }, { tempo: LIMITS.tempo.max + 1 }],
  ['slow tempo', { tempo: LIMITS.tempo.min }, { tempo: LIMITS.tempo.min - 1 }],
  ['capo', { capo: LIMITS.capo.max }, { capo: LIMITS.capo.max + 1 }],
  ['duration', { durationSeconds: LIMITS.durationSeconds.max }, { durationSeconds: LIMITS.durationSeconds.max + 1 }],
  ['key', { key: 'Bbm' }, { key: 'H' }],
  ['time signature', { timeSignature: '32/32' }, { timeSignature: '33/4' }],
  [
    'tags',
    { tags: Array.from({ length: LIMITS.tags }, (_, at) => `t${at}`) },
    { tags: Array.from({ length: LIMITS.tags + 1 }, (_, at) => `t${at}`) },
  ],
  ['chart types', { chartTypes: ['chords', 'Bb'] }, { chartTypes: ['kazoo'] }],
  ['readiness', { readiness: 'wish' }, { readiness: 'perhaps' }],
  ['Drive file', { driveFileId: 'a'.repeat(33) }, { driveFileId: '../../etc' }],
]

test.each(atLimit)('the form and the database agree on the limit of: %s', async (_, good, bad) => {
  expect(songFields.safeParse({ ...EMPTY_SONG, title: 'A', ...good }).success).toBe(true)
  expect(await stored(good)).toBe(true)
  expect(songFields.safeParse({ ...EMPTY_SONG, title: 'A', ...bad }).success).toBe(false)
  expect(await stored(bad)).toBe('23514')
})

test('the longest song in the widest letters fits its indexes', async () => {
  const wide = (letters: number) => '\u{12000}'.repeat(letters)
  const longest = {
    title: wide(LIMITS.title),
    artist: wide(LIMITS.artist),
    genre: wide(LIMITS.genre),
    chartTypes: [...CHART_TYPES],
  }
  expect(await stored({ ...longest, notes: wide(LIMITS.notes / 2) })).toBe(true)
})
