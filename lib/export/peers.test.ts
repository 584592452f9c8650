import fc from 'fast-check'
import papa from 'papaparse'
import readSheets from 'read-excel-file/node'
import { expect, test, vi } from 'vitest'
import { durationSeconds } from '@/lib/duration'
import { withFormulaGuard, withoutFormulaGuard } from '@/lib/export/formula-guard'
import { SONG_HEADERS, songCells } from '@/lib/export/song-cells'
import { chordproOf } from '@/lib/export/testing/chordpro-peer'
import { arbitrarySong } from '@/lib/export/testing/songs'
import { written } from '@/lib/export/testing/written'
import { EMPTY_SONG, type SongFields } from '@/lib/songs'

// Many runs on a busy machine take longer than a single example.
vi.setConfig({ testTimeout: 120_000 })

const repertoires = fc.array(arbitrarySong, { minLength: 1, maxLength: 5 })
const RUNS = { numRuns: 100 }

const SONG: SongFields = {
  ...{ ...EMPTY_SONG, title: 'Águas de Março', artist: 'Elis & Tom', key: 'Bb', tempo: 132, genre: 'Bossa nova' },
  ...{
    timeSignature: '2/4',
    durationSeconds: 213,
    capo: 3,
    chartTypes: ['lead sheet', 'Bb'],
    tags: ['duo', 'rain, later'],
  },
  ...{ readiness: 'ready', notes: 'É pau\né pedra', driveFileId: '1AbCdEfGhIjKl', driveResourceKey: '0-abc' },
}

test('another reader of CSV finds the same cells, guarded against being run', async () => {
  await fc.assert(
    fc.asyncProperty(repertoires, async (songs) => {
      const text = new TextDecoder().decode(await written('csv', songs))
      const { data, errors } = papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n', skipEmptyLines: true })
      expect(errors).toEqual([])
      expect(data).toEqual([SONG_HEADERS, ...songs.map((song) => songCells(song).map(withFormulaGuard))])
      for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
    }),
    RUNS,
  )
})

test('the file begins with the mark by which spreadsheets know UTF-8, and ends each line as RFC 4180 says', async () => {
  const file = await written('csv', [SONG])
  expect(file.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(file.toString().split('\r\n')).toEqual([
    expect.stringContaining('Title,Artist,Key'),
    'Águas de Março,Elis & Tom,Bb,132,Bossa nova,2/4,3:33,3,"lead sheet, Bb","duo, rain\\, later",ready,' +
      '"É pau\né pedra",https://drive.google.com/file/d/1AbCdEfGhIjKl/view?resourcekey=0-abc',
    '',
  ])
})

test('the guard comes off every text again, also off one that looks guarded', () => {
  const text = fc.string({ unit: fc.constantFrom(...`'=+-@\t\r\n＝a`) })
  fc.assert(
    fc.property(text, (one) => {
      expect(withoutFormulaGuard(withFormulaGuard(one))).toBe(one)
    }),
  )
})

test('another reader of workbooks finds the same cells, texts as texts and numbers as numbers', async () => {
  const [head, row] = await cellsOf(await written('xlsx', [SONG]))
  expect(head).toEqual(SONG_HEADERS)
  expect(row).toEqual(songCells(SONG).map((cell, at) => (at === 3 || at === 7 ? Number(cell) : cell)))
  const risky = { ...EMPTY_SONG, title: '=HYPERLINK("http://x")', artist: '+1', notes: '<&>"\'' }
  const file = await written('xlsx', [risky])
  expect((await cellsOf(file))[1]).toEqual(['=HYPERLINK("http://x")', '+1', ...Array(9).fill(null), '<&>"\'', null])
})

test('by the rules of ChordPro 6 every title, artist, tag and time is what it is, and the rest is marked as ours', async () => {
  const song = arbitrarySong.map((song) => ({ ...song, tags: song.tags.map((tag) => tag.trim()).filter(Boolean) }))
  await fc.assert(
    fc.asyncProperty(fc.array(song, { minLength: 1, maxLength: 4 }), async (songs) => {
      const found = chordproOf((await written('chordpro', songs)).toString())
      expect(found).toHaveLength(songs.length)
      for (const [at, song] of songs.entries()) {
        const { title = [''], artist = [''], tempo = [], time = [], duration = [], capo = [], tag = [] } = found[at]!
        expect([title[0], artist[0]]).toEqual([song.title.trim(), song.artist?.trim() ?? ''])
        expect([tempo[0] ?? null, capo[0] ?? null].map((n) => n && Number(n))).toEqual(
          [song.tempo, song.capo].map((n) => n && n),
        )
        expect([time[0] ?? null, durationSeconds(duration[0] ?? '')]).toEqual([
          song.timeSignature,
          song.durationSeconds,
        ])
        expect(tag).toEqual(song.tags)
      }
    }),
    RUNS,
  )
})

test('with a capo ChordPro is told the key of the shapes', async () => {
  const [found] = chordproOf((await written('chordpro', [SONG])).toString())
  expect(found).toMatchObject({ key: ['G'], capo: ['3'], x_soleil_key: ['Bb'], x_soleil_notes: ['É pau\né pedra'] })
})

test('a list to paste has one song a line', async () => {
  const file = await written('text', [SONG, { ...EMPTY_SONG, title: 'Two\nlines' }])
  expect(file.toString()).toBe('Águas de Março - Elis & Tom (B♭)\nTwo lines\n')
})

async function cellsOf(file: Buffer): Promise<unknown[][]> {
  const [sheet] = await readSheets(file)
  return sheet!.data
}
