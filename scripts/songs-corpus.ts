import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { readSongs } from '@/lib/import/read-songs'
import type { ReadResult, SongDraft } from '@/lib/import/song-draft'
import { UnreadableFile } from '@/lib/import/unreadable-file'

const FIELDS = [
  'artist',
  'key',
  'tempo',
  'genre',
  'durationSeconds',
  'capo',
  'timeSignature',
  'tags',
  'chart',
  'notes',
] as const
const SHOWN_REASONS = 3

const folder = process.argv[2]
if (!folder) {
  process.stderr.write('Name the folder to read: npm run songs:corpus -- FOLDER\n')
  process.exit(1)
}

let [files, refused, broken] = [0, 0, 0]
for (const file of await filesIn(folder)) {
  files++
  const started = performance.now()
  const answer = await readFile(file)
    .then((bytes) => readSongs(bytes, file))
    .catch((error: unknown) => error as Error)
  const seconds = ((performance.now() - started) / 1000).toFixed(2)
  const name = relative(folder, file)
  if (!(answer instanceof Error)) process.stdout.write(`${name}\n${told(answer, seconds)}`)
  else if (answer instanceof UnreadableFile)
    process.stdout.write(`${name}\n  refused, ${seconds} s: ${answer.message}\n`)
  else process.stdout.write(`${name}\n  BROKEN: ${answer.stack}\n`)
  if (answer instanceof UnreadableFile) refused++
  else if (answer instanceof Error) broken++
}
process.stdout.write(`${files} files, ${refused} refused, ${broken} broken\n`)
process.exitCode = broken > 0 ? 1 : 0

async function filesIn(path: string): Promise<string[]> {
  const found = await readdir(path, { withFileTypes: true, recursive: true })
  return found
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .sort()
}

function told({ format, encoding, songs, skipped, remarks }: ReadResult, seconds: string): string {
  const filled = FIELDS.map((field) => `${field} ${songs.filter((song) => isFilled(song, field)).length}`)
  const lines = [
    `${format}, ${encoding}, ${songs.length} songs, ${skipped.length} skipped, ${seconds} s`,
    `filled: ${filled.filter((text) => !text.endsWith(' 0')).join(', ')}`,
    `empty: ${FIELDS.filter((field) => !songs.some((song) => isFilled(song, field))).join(', ')}`,
    `not understood: ${remarks.length}${tally(remarks.map(({ field, message }) => `${field}: ${message}`))}`,
    ...(skipped.length > 0 ? [`skipped: ${tally(skipped.map(({ reason }) => reason)).replace(/^ \(|\)$/g, '')}`] : []),
  ]
  return lines.map((line) => `  ${line}\n`).join('')
}

function isFilled(song: SongDraft, field: (typeof FIELDS)[number]): boolean {
  const value = song[field]
  return Array.isArray(value) ? value.length > 0 : value !== null
}

function tally(texts: string[]): string {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  const most = [...counts].sort((one, other) => other[1] - one[1]).slice(0, SHOWN_REASONS)
  return most.length === 0 ? '' : ` (${most.map(([text, count]) => `${count} × ${text}`).join(' ')})`
}
