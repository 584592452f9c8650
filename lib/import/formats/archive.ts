import { setImmediate } from 'node:timers/promises'
import { mergeReadings, type Reading } from '@/lib/import/merge-readings'
import type { ReadChoices, ReadResult } from '@/lib/import/song-draft'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { isZip, type ZipEntry } from '@/lib/import/zip-entries'

type ReadOne = (bytes: Uint8Array, fileName: string, choices: ReadChoices) => Promise<ReadResult>
type Part = Reading & { result: ReadResult }

const NOT_A_LIST = /(?:^|\/)(?:__MACOSX\/|\.)|\.(?:hash|css|js|ini|db|thumb)$|(?:^|\/)(?:desktop\.ini|thumbs\.db)$/i
const LARGEST = 32 * 1024 * 1024

/**
 * Reads the files of a zip archive, each as if it came alone; one that is no list becomes a skipped row with its name.
 * Plain lines, as in a README, count only where nothing better was found.
 */
export async function readArchive(entries: ZipEntry[], choices: ReadChoices, readOne: ReadOne): Promise<ReadResult> {
  const files = entries.filter(({ name, size }) => !NOT_A_LIST.test(name) && size > 0)
  const alone = files.length === 1
  const parts: Part[] = []
  for (const entry of files) {
    parts.push(await readPart(entry, alone ? choices : { encoding: choices.encoding }, readOne, alone))
    await setImmediate()
  }
  const better = parts.some(({ result }) => result.songs.length > 0 && result.format !== 'lines')
  const kept = better
    ? parts.map((part) => (part.result.format === 'lines' ? refused(part.name, NO_LIST) : part))
    : parts
  if (!kept.some(({ result }) => result.songs.length > 0))
    throw new UnreadableFile('There is no list of songs in this archive that SOLEil can read.')
  const merged = mergeReadings(kept)
  const formats = new Set(kept.filter(({ result }) => result.songs.length > 0).map(({ result }) => result.format))
  return {
    ...merged,
    columns: alone ? merged.columns : [],
    format: formats.size === 1 ? `zip of ${[...formats][0]}` : 'zip',
    encoding: kept.find(({ result }) => result.songs.length > 0)!.result.encoding,
  }
}

const NO_LIST = 'It does not look like a list of songs.'

async function readPart(entry: ZipEntry, choices: ReadChoices, readOne: ReadOne, alone: boolean): Promise<Part> {
  const name = `“${entry.name}”`
  try {
    if (entry.size > LARGEST) throw new UnreadableFile('It is larger than 32 MB.')
    const bytes = await entry.content()
    if (isZip(bytes) && !/\.(?:xlsx|ods)$/i.test(entry.name))
      throw new UnreadableFile('It is an archive within the archive.')
    return { name, result: await readOne(bytes, entry.name, choices) }
  } catch (error) {
    if (!(error instanceof UnreadableFile) || alone) throw error
    return refused(name, error.message)
  }
}

function refused(name: string, reason: string): Part {
  const none = { hasHeader: false, columns: [], songs: [], remarks: [] }
  return { name, result: { ...none, format: '', encoding: '', read: 1, skipped: [{ line: 1, reason }] } }
}
