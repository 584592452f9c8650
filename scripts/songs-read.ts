import { readFile } from 'node:fs/promises'
import { readSongs } from '@/lib/import/read-songs'
import type { ReadResult, SongDraft } from '@/lib/import/song-draft'
import { UnreadableFile } from '@/lib/import/unreadable-file'

// Who reads only the beginning of the output, as `head` does, wants no complaint about the rest.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const file = process.argv.slice(2).find((argument) => !argument.startsWith('--'))
const asJson = process.argv.includes('--json')

try {
  if (!file) throw new UnreadableFile('Name the file to read: npm run --silent songs:read -- FILE --json')
  const result = await readSongs(await bytesOf(file), file)
  await print(asJson ? `${JSON.stringify(report(result))}\n` : table(result))
} catch (error) {
  process.stderr.write(`${error instanceof UnreadableFile ? error.message : `This file cannot be read: ${error}`}\n`)
  process.exitCode = 1
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw new UnreadableFile(`There is no file ${path}.`)
    if (code === 'EISDIR') throw new UnreadableFile(`${path} is a folder, not a file.`)
    throw new UnreadableFile(`The file ${path} cannot be opened (${code}).`)
  }
}

// A pipe takes a large output in pieces, and ending the process early would cut it.
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())))
}

/** What was read, as JSON; several headers of one field are joined by ` + `. */
function report({ format, encoding, columns, read, songs, skipped }: ReadResult) {
  const headers: Record<string, string> = {}
  for (const { field, header } of columns)
    if (field) headers[field] = headers[field] ? `${headers[field]} + ${header}` : header
  return { format, encoding, columns: headers, read, songs: songs.map(songReport), skipped }
}

function songReport(song: SongDraft) {
  const { line, title, artist, key, tempo, genre, durationSeconds, capo, timeSignature } = song
  const { tags, notes, chart, chartTypes, driveFileId } = song
  return {
    ...{ line, title, artist, key, tempo, genre, durationSeconds, capo, timeSignature },
    ...{ tags, notes, chart, chartTypes, driveFileId },
  }
}

function table({ format, encoding, columns, read, songs, skipped, remarks }: ReadResult): string {
  const lines = [`${format}, ${encoding}: ${read} rows read, ${songs.length} songs, ${skipped.length} skipped`]
  for (const { header, field } of columns) lines.push(`  ${header} → ${field ?? 'notes'}`)
  for (const song of songs)
    lines.push(
      [song.line, song.title, song.artist, song.key, song.tempo, song.genre, song.durationSeconds]
        .map((value) => value ?? '–')
        .join('\t'),
    )
  for (const { line, reason } of skipped) lines.push(`Line ${line} skipped: ${reason}`)
  for (const { line, field, value, message } of remarks) lines.push(`Line ${line}, ${field} “${value}”: ${message}`)
  return `${lines.join('\n')}\n`
}
