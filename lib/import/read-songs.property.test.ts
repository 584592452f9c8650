import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { readPasted, readSongs } from '@/lib/import/read-songs'
import { COLUMN_FIELDS, type ReadResult } from '@/lib/import/song-draft'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { songFields } from '@/lib/song-fields'

// Many runs on a busy machine take longer than a single example.
vi.setConfig({ testTimeout: 60_000 })

const header = fc.constantFrom(
  ...['Title', 'artist', 'Key', 'mode', 'Tempo', 'BPM', 'Genres', 'Duration', 'time', 'Capo', 'Time Signature', 'Tags'],
  ...[
    'Notes',
    'Chords',
    'Parts',
    'Link',
    'Ready',
    'id',
    '__proto__',
    'Male Key',
    'keysf',
    'Minutes',
    'Seconds',
    'Album',
    '',
  ],
)
const cell = fc.oneof(
  fc.constantFrom(
    'G',
    'Em/Am',
    '120',
    '0',
    '-1',
    '04-Apr',
    '3:30',
    'yes',
    'N/A',
    '',
    'a,b;c',
    '"',
    '2e+05',
    '９９',
    'x'.repeat(400),
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'ab"\n\r,;\t|\0\ud800\udfff😀é'), maxLength: 60 }),
  fc.string({ minLength: 300, maxLength: 12_000 }),
)
const table = fc.tuple(
  fc.array(header, { maxLength: 8 }),
  fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 8 }),
  fc.constantFrom(',', ';', '\t', '|', '\n'),
)

function whole({ read, songs, skipped }: ReadResult): void {
  expect(read).toBe(songs.length + skipped.length)
  for (const { line, chart, ...fields } of songs) {
    expect(songFields.safeParse(fields).error?.issues).toBeUndefined()
    expect(line).toBeGreaterThan(0)
    expect(chart === null || chart.length > 0).toBe(true)
    expect(/[\0]|\p{Surrogate}/u.test(JSON.stringify(Object.values(fields)))).toBe(false)
  }
}

test('whatever a table holds, every row is a song within its limits or skipped', async () => {
  const choices = fc.record(
    {
      hasHeader: fc.boolean(),
      columns: fc.dictionary(fc.constantFrom('0', '1', '2', '3'), fc.constantFrom(...COLUMN_FIELDS, null)),
    },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(table, choices, fc.boolean(), async ([headers, rows, delimiter], chosen, quoted) => {
      const written = (text: string) => (quoted ? `"${text.replaceAll('"', '""')}"` : text)
      const text = [headers, ...rows].map((cells) => cells.map(written).join(delimiter)).join('\n')
      await readPasted(text, chosen).then(whole, refusedPolitely)
    }),
    { numRuns: 300 },
  )
})

test('any bytes are read or refused in a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) =>
      readSongs(bytes, 'list.csv').then(whole, refusedPolitely),
    ),
    { numRuns: 300 },
  )
})

test('a long list lets others work while it is read', async () => {
  let turns = 0
  const timer = setInterval(() => turns++, 1)
  const result = await readPasted(`title,artist,key,bpm\n${'A song,Somebody,Em/Am,120\n'.repeat(20_000)}`)
  clearInterval(timer)
  expect(result.read).toBe(20_000)
  expect(turns).toBeGreaterThan(5)
})

function refusedPolitely(error: unknown): void {
  expect(error).toBeInstanceOf(UnreadableFile)
  expect((error as Error).message).toMatch(/^[A-Z].*\.$/)
}
