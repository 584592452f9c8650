import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { songOfCells } from '@/lib/export/song-cells'
import { arbitrarySong } from '@/lib/export/testing/songs'
import { written } from '@/lib/export/testing/written'
import { readSongs } from '@/lib/import/read-songs'
import type { SongFields } from '@/lib/songs'

// Many runs on a busy machine take longer than a single example.
vi.setConfig({ testTimeout: 120_000 })

const LOSSLESS = ['csv', 'xlsx', 'chordpro', 'chordpro-zip', 'json'] as const

async function readBack(file: Uint8Array): Promise<SongFields[]> {
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

test('no cells that anybody may type bring the reader of our own tables down', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 16 }), (cells) => {
      const song = songOfCells(cells)
      expect(song === null || song.title === cells[0]).toBe(true)
    }),
    { numRuns: 500 },
  )
})
