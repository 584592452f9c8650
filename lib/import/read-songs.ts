import { refuseDocument } from '@/lib/import/binary-files'
import { decode } from '@/lib/import/encoding'
import { refuseForeign } from '@/lib/import/foreign-texts'
import { readArchive } from '@/lib/import/formats/archive'
import { isOpenDocument, readOpenDocument } from '@/lib/import/formats/opendocument'
import { isWorkbook, readWorkbook } from '@/lib/import/formats/workbook'
import { READERS } from '@/lib/import/readers'
import type { ReadChoices, ReadResult } from '@/lib/import/song-draft'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { isZip, type ZipEntry, zipEntries } from '@/lib/import/zip-entries'

const LARGEST = 32 * 1024 * 1024

/**
 * Reads the songs of a file by its content; the name is a hint. Every row becomes a song or is skipped with its reason.
 * Throws `UnreadableFile`, with a sentence for the musician, if the bytes are no text or no list.
 */
export async function readSongs(bytes: Uint8Array, fileName: string, choices: ReadChoices = {}): Promise<ReadResult> {
  if (bytes.length > LARGEST) throw new UnreadableFile('This file is larger than 32 MB. Bring the list in two parts.')
  if (!isZip(bytes)) return readOne(bytes, fileName, choices)
  const entries = zipEntries(bytes)
  return readSpreadsheet(entries, choices) ?? readArchive(entries, choices, readInArchive)
}

/** Reads the songs of a pasted text: a table copied from a spreadsheet, or one song a line. */
export function readPasted(text: string, choices: ReadChoices = {}): Promise<ReadResult> {
  return readText(text, '', 'text', choices)
}

function readInArchive(bytes: Uint8Array, fileName: string, choices: ReadChoices): Promise<ReadResult> {
  return (isZip(bytes) ? readSpreadsheet(zipEntries(bytes), choices) : null) ?? readOne(bytes, fileName, choices)
}

/** A workbook of Excel or LibreOffice; null of any other archive. Throws where it is a document of another kind. */
function readSpreadsheet(entries: ZipEntry[], choices: ReadChoices): Promise<ReadResult> | null {
  refuseDocument(entries.map(({ name }) => name))
  if (isWorkbook(entries)) return readWorkbook(entries, choices)
  return isOpenDocument(entries) ? readOpenDocument(entries, choices) : null
}

async function readOne(bytes: Uint8Array, fileName: string, choices: ReadChoices): Promise<ReadResult> {
  const { text, encoding } = decode(bytes, choices.encoding)
  return readText(text, fileName, encoding, choices)
}

async function readText(text: string, fileName: string, encoding: string, choices: ReadChoices): Promise<ReadResult> {
  const content = (text.startsWith('\ufeff') ? text.slice(1) : text).replaceAll('\0', '')
  if (content.trim() === '') throw new UnreadableFile('This file is empty.')
  const reader = READERS.find(({ recognises }) => recognises(content, fileName))
  if (!reader) refuseForeign(content)
  return { format: reader!.format, encoding, ...(await reader!.read(content, choices, fileName)) }
}
