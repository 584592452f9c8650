import { refuseBinary } from '@/lib/import/binary-files'
import { decode } from '@/lib/import/encoding'
import { refuseForeign } from '@/lib/import/foreign-texts'
import { readArchive } from '@/lib/import/formats/archive'
import { isWorkbook, readWorkbook } from '@/lib/import/formats/workbook'
import { READERS } from '@/lib/import/readers'
import type { ReadChoices, ReadResult } from '@/lib/import/song-draft'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { isZip, zipEntries } from '@/lib/import/zip-entries'

// Text documents and the spreadsheets of LibreOffice and Apple are archives too.
const DOCUMENT = /^(?:word\/document\.xml|content\.xml|Index\/Document\.iwa|Index\.zip)$/
const LARGEST = 32 * 1024 * 1024

/**
 * Reads the songs of a file by its content; the name is a hint. Every row becomes a song or is skipped with its reason.
 * Throws `UnreadableFile`, with a sentence for the musician, if the bytes are no text or no list.
 */
export async function readSongs(bytes: Uint8Array, fileName: string, choices: ReadChoices = {}): Promise<ReadResult> {
  if (bytes.length > LARGEST) throw new UnreadableFile('This file is larger than 32 MB. Bring the list in two parts.')
  if (!isZip(bytes)) return readOne(bytes, fileName, choices)
  const entries = zipEntries(bytes)
  if (entries.some(({ name }) => DOCUMENT.test(name))) refuseBinary(bytes)
  return isWorkbook(entries) ? readWorkbook(entries, choices) : readArchive(entries, choices, readInArchive)
}

/** Reads the songs of a pasted text: a table copied from a spreadsheet, or one song a line. */
export function readPasted(text: string, choices: ReadChoices = {}): Promise<ReadResult> {
  return readText(text, '', 'text', choices)
}

function readInArchive(bytes: Uint8Array, fileName: string, choices: ReadChoices): Promise<ReadResult> {
  return isZip(bytes) ? readWorkbook(zipEntries(bytes), choices) : readOne(bytes, fileName, choices)
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
