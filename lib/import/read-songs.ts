import { decode } from '@/lib/import/encoding'
import { linesReader } from '@/lib/import/pasted-lines'
import type { ReadChoices, ReadResult, SongReader } from '@/lib/import/song-draft'
import { tableReader } from '@/lib/import/table'
import { UnreadableFile } from '@/lib/import/unreadable-file'

/** Every format SOLEil reads, the particular ones before the general. */
const READERS: SongReader[] = [tableReader, linesReader]

/**
 * Reads the songs of a file by its content; the name is a hint. Every row becomes a song or is skipped with its reason.
 * Throws `UnreadableFile`, with a sentence for the musician, if the bytes are no text or no list.
 */
export async function readSongs(bytes: Uint8Array, fileName: string, choices: ReadChoices = {}): Promise<ReadResult> {
  const { text, encoding } = decode(bytes, choices.encoding)
  return readText(text, fileName, encoding, choices)
}

/** Reads the songs of a pasted text: a table copied from a spreadsheet, or one song a line. */
export function readPasted(text: string, choices: ReadChoices = {}): Promise<ReadResult> {
  return readText(text, '', 'text', choices)
}

async function readText(text: string, fileName: string, encoding: string, choices: ReadChoices): Promise<ReadResult> {
  const content = text.startsWith('\ufeff') ? text.slice(1) : text
  const foreign = FOREIGN.find(([begins]) => begins.test(content.slice(0, 2000)))
  if (foreign) throw new UnreadableFile(foreign[1])
  const reader = READERS.find(({ recognises }) => recognises(content, fileName))
  if (!reader)
    throw new UnreadableFile('This does not look like a list of songs. SOLEil reads CSV, TSV and one song a line.')
  return { format: reader.format, encoding, ...(await reader.read(content, choices)) }
}

const FOREIGN: [RegExp, string][] = [
  [/^\s*(?:\[\s*\{|\{\s*")/, 'This is a JSON file, and SOLEil reads song lists as CSV, TSV or plain text.'],
  [
    /^\s*<(?:\?xml|!DOCTYPE|html|song|style)/i,
    'This is a web page or XML file, and SOLEil reads song lists as CSV, TSV or plain text.',
  ],
  [/^irealb(?:ook)?:\/\//, 'This is an iReal Pro link, and SOLEil reads song lists as CSV, TSV or plain text.'],
  [/^#(?:EXTM3U|PLAYLIST:)/, 'This is a playlist file, and SOLEil reads song lists as CSV, TSV or plain text.'],
]
