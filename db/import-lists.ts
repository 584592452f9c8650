import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { linesToJudge } from '@/lib/import/letters'
import { choicesOf, type FileChoices, type ListChoices } from '@/lib/import/list-choices'
import { readPasted, readSongs } from '@/lib/import/read-songs'
import type { ReadResult, SkippedRow } from '@/lib/import/song-draft'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { isZip } from '@/lib/import/zip-entries'
import { songFields } from '@/lib/song-fields'
import { fitsSong } from '@/lib/song-fits'
import type { ReadRow } from './import-marks'
import { songOf } from './import-merge'
import type { FilePart } from './schema/imports'
import { columnsMaker } from './song-columns'

/** A list as it is kept: one file, a pasted text, or several files (`files`) one behind the other. */
export type Source = { source: 'file' | 'pasted'; fileName: string; files: FilePart[]; choices: ListChoices }

/** How one file of a list was read. `problem`: why it was not; `letters`: lines that show whether its encoding is right. */
export type ReadFile = Pick<ReadResult, 'format' | 'encoding' | 'hasHeader' | 'columns' | 'read'> & {
  name: string
  problem: string | null
  letters: Uint8Array[]
}

type OfFile = { file: number }
export type Skipped = SkippedRow & OfFile
type Remark = ReadResult['remarks'][number] & OfFile

/** What readers made of a list: how each of its files was read, and the rows of all with the columns made from them. */
export type Reading = { files: ReadFile[]; read: number; rows: ReadRow[]; skipped: Skipped[]; remarks: Remark[] }

const MOST_ROWS = 100_000

/** Reads the bytes of a list. Throws `UnreadableFile`, with a sentence for the musician, if nothing in it can be read. */
export async function readList(bytes: Uint8Array, source: Source): Promise<Reading> {
  const reading: Reading = { files: [], read: 0, rows: [], skipped: [], remarks: [] }
  const parts = partsOf(bytes, source)
  for (const part of parts) {
    await readPart(reading, part, parts.length === 1)
    if (reading.read > MOST_ROWS && parts.length > 1)
      throw new UnreadableFile('These files have more than 100,000 rows together: bring them in two parts.')
  }
  const [first] = reading.files
  if (parts.length > 1 && reading.files.every(({ problem }) => problem))
    throw new UnreadableFile(`None of these ${parts.length} files could be read. “${first!.name}”: ${first!.problem}`)
  return reading
}

type Part = { source: Source['source']; name: string; bytes: Uint8Array; choices: FileChoices }

/** The files of a list, each with its bytes and its choices. */
export function partsOf(bytes: Uint8Array, { source, fileName, files, choices }: Source): Part[] {
  if (!files.length) return [{ source, name: fileName, bytes, choices: choicesOf(choices, 0, false) }]
  let end = 0
  return files.map(({ name, bytes: size }, place) => {
    end += size
    return { source, name, bytes: bytes.subarray(end - size, end), choices: choicesOf(choices, place, true) }
  })
}

/** One file that is no list does not keep the others from being read: it counts as a row that was skipped. */
async function readPart(reading: Reading, part: Part, alone: boolean): Promise<void> {
  const file = reading.files.length
  try {
    const { songs, skipped, remarks, ...result } = await readOne(part)
    reading.files.push({ ...result, name: part.name, problem: null, letters: lettersOf(part, result.encoding) })
    reading.read += result.read
    for (const row of skipped) reading.skipped.push({ file, ...row })
    for (const remark of remarks) reading.remarks.push({ file, ...remark })
    await addSongs(reading, file, songs)
  } catch (error) {
    if (alone || !(error instanceof UnreadableFile)) throw error
    const none = { format: '', encoding: '', hasHeader: false, columns: [], read: 1, letters: [] }
    reading.files.push({ ...none, name: part.name, problem: error.message })
    reading.skipped.push({ file, line: 1, reason: error.message })
    reading.read += 1
  }
}

function readOne({ source, name, bytes, choices }: Part): Promise<ReadResult> {
  return source === 'pasted'
    ? readPasted(Buffer.from(bytes).toString('utf8'), choices)
    : readSongs(bytes, name, choices)
}

function lettersOf({ source, bytes }: Part, encoding: string): Uint8Array[] {
  return source === 'pasted' || isZip(bytes) || encoding.startsWith('utf-') ? [] : linesToJudge(bytes)
}

async function addSongs(reading: Reading, file: number, songs: ReadResult['songs']): Promise<void> {
  const madeColumns = columnsMaker()
  for (const [at, draft] of songs.entries()) {
    if (at % BREATH === BREATH - 1) await setImmediate()
    const { line } = draft
    const { song: fields, charts, left } = songOf(draft)
    const song = fitsSong(fields) ? { success: true as const, data: fields } : songFields.safeParse(fields)
    if (song.success)
      reading.rows.push({ file, line, song: song.data, made: madeColumns(song.data), ...(charts && { charts }) })
    else reading.skipped.push({ file, line, reason: song.error.issues[0]!.message })
    if (left) reading.remarks.push({ file, line, field: 'chart', value: '', message: left })
  }
}

/** Rows between two breaths for everybody else's requests. */
const BREATH = 1_000
