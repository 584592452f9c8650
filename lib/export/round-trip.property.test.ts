import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { ExportedSong } from '@/lib/export/exported-songs'
import { songOfCells } from '@/lib/export/song-cells'
import { arbitraryChart, arbitrarySong } from '@/lib/export/testing/songs'
import { written } from '@/lib/export/testing/written'
import { readSongs } from '@/lib/import/read-songs'
import { EMPTY_SONG } from '@/lib/songs'

// Many runs on a busy machine take longer than a single example.
vi.setConfig({ testTimeout: 120_000 })

const LOSSLESS = ['csv', 'xlsx', 'chordpro', 'chordpro-zip', 'json'] as const

async function readBack(file: Uint8Array): Promise<ExportedSong[]> {
  const { songs, skipped, remarks } = await readSongs(file, 'list')
  expect([skipped, remarks]).toEqual([[], []])
  return songs.map(({ line: _, chart, ...fields }) => {
    expect(chart).toBeNull()
    return fields
  })
}

test.each(LOSSLESS)('what is written as %s reads back as the same repertoire, to the letter', async (format) => {
  const songs = fc.array(arbitrarySong, { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(songs, async (repertoire) => {
      expect(await readBack(await written(format, repertoire))).toEqual(repertoire)
    }),
    { numRuns: Number(process.env.RUNS ?? 150) },
  )
})

test.each(['chordpro', 'chordpro-zip', 'json'] as const)('and with the chart of each song as %s', async (format) => {
  const song = fc.record({ song: arbitrarySong, charts: fc.array(arbitraryChart, { minLength: 1, maxLength: 1 }) })
  await fc.assert(
    fc.asyncProperty(fc.array(song, { minLength: 1, maxLength: 4 }), async (all) => {
      const repertoire = all.map(({ song, charts }) => ({ ...song, charts }))
      expect(await readBack(await written(format, repertoire))).toEqual(repertoire)
    }),
    { numRuns: Number(process.env.RUNS ?? 150) },
  )
})

test('the further charts of a song come back from the files beside its own', async () => {
  const about = { label: null, instrument: null, transposition: null, key: null }
  const lyrics = { ...about, kind: 'lyrics' as const, text: 'Sun is up' }
  const chords = { ...about, kind: 'chord chart' as const, text: '{key: G}\n[G]Sun is up' }
  const song = { ...EMPTY_SONG, title: 'Sun', artist: 'Ana', key: 'A', charts: [lyrics, chords] }
  expect(await readBack(await written('chordpro-zip', [song]))).toEqual([
    { ...song, charts: [chords] },
    { ...EMPTY_SONG, title: 'Sun', artist: 'Ana', charts: [lyrics] },
  ])
  expect(await readBack(await written('json', [song]))).toEqual([song])
  const text = (await written('chordpro', [song])).toString()
  expect(text).toContain('{key: G}\n[G]Sun is up\n')
  expect(text).not.toContain('{key: A}')
})

test('no cells that anybody may type bring the reader of our own tables down', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 16 }), (cells) => {
      const song = songOfCells(cells)
      expect(song === null || song.title === cells[0]).toBe(true)
    }),
    { numRuns: 500 },
  )
})
