import { SONG_HEADERS } from '@/lib/export/song-cells'
import { UnreadableFile } from '@/lib/import/unreadable-file'

const AS_CSV = 'Open it there, save it as .xlsx or CSV, and choose that file.'
const LOCKED = 'This workbook is locked with a password. Take the password off in Excel, save it, and choose it again.'
const SIGNATURES: [string, string][] = [
  [
    '%PDF-',
    'This is a PDF, which holds no list SOLEil can read. Choose the table it was made from, or copy its text and paste it.',
  ],
  ['\x89PNG', 'This is a picture, not a list of songs.'],
  ['\xff\xd8\xff', 'This is a picture, not a list of songs.'],
  ['GIF8', 'This is a picture, not a list of songs.'],
  ['RIFF', 'This is a sound, film or picture file, not a list of songs.'],
  ['ID3', 'This is a sound file, not a list of songs.'],
  ['OggS', 'This is a sound file, not a list of songs.'],
  ['fLaC', 'This is a sound file, not a list of songs.'],
  ['MThd', 'This is a MIDI file, not a list of songs.'],
  ['\xd0\xcf\x11\xe0', `This is an old Excel or Word file. ${AS_CSV}`],
  ['SQLite format 3', 'This is a database, and SOLEil reads lists: a table, a workbook or plain text.'],
  ['\x1f\x8b', 'This file is compressed: unpack it and choose the list inside.'],
  ['7z\xbc\xaf', 'This file is compressed: unpack it and choose the list inside.'],
  ['Rar!', 'This file is compressed: unpack it and choose the list inside.'],
  ['{\\rtf', 'This is a formatted text (RTF). Save it as plain text, then choose that file.'],
]

/** Throws `UnreadableFile` with a sentence for the musician if the bytes begin like a file that is not text. */
export function refuseBinary(bytes: Uint8Array): void {
  const start = latin1(bytes.subarray(0, 32))
  if (start.startsWith('\xd0\xcf\x11\xe0') && isLocked(bytes)) throw new UnreadableFile(LOCKED)
  if (start.startsWith('PK\x03\x04')) throw new UnreadableFile(zipSentence(bytes))
  const found = SIGNATURES.find(([signature]) => start.startsWith(signature))
  if (found) throw new UnreadableFile(found[1])
}

const DOCUMENTS: [RegExp, string][] = [
  [/^word\/document\.xml$/, 'This is a text document. Save it as plain text, then choose that file.'],
  [/^ppt\/presentation\.xml$/, 'This is a presentation, not a list of songs.'],
  [
    /^(?:[^/]{1,200}\.(?:numbers|pages)\/)?Index(?:\.zip|\/Document\.iwa)$/i,
    'This is a file of Apple Numbers or Pages. Choose “Export To” there, then CSV or Excel, and bring that file.',
  ],
]

/** Throws `UnreadableFile` with a sentence for the musician if an archive of these files is a document that holds no list. */
export function refuseDocument(names: string[]): void {
  const found = DOCUMENTS.find(([file]) => names.some((name) => file.test(name)))
  if (found) throw new UnreadableFile(found[1])
}

/** Throws `UnreadableFile` if more than one in ten of the first characters is a control character. */
export function refuseControlCharacters(text: string): void {
  // A list of ours gives back every text as it is.
  if (text.startsWith(SONG_HEADERS.join(','))) return
  const start = text.slice(0, 4000)
  let controls = 0
  for (let index = 0; index < start.length; index++) {
    const code = start.charCodeAt(index)
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) controls++
  }
  if (controls * 10 > start.length)
    throw new UnreadableFile('This file is not text, so there is no list of songs in it.')
}

/** A workbook with a password is packed as a stream of this name into the container of old Office files. */
function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('EncryptedPackage', 0, 'utf16le')
}

function zipSentence(bytes: Uint8Array): string {
  const names = latin1(bytes.subarray(0, 4000)) + latin1(bytes.subarray(-8000))
  if (names.includes('xl/')) return `This is an Excel workbook. ${AS_CSV}`
  if (names.includes('opendocument.spreadsheet')) return `This is a LibreOffice spreadsheet. ${AS_CSV}`
  if (names.includes('Index/') && names.includes('.iwa')) return `This is a Numbers spreadsheet. ${AS_CSV}`
  if (names.includes('word/') || names.includes('opendocument.text'))
    return 'This is a text document. Save it as plain text, then choose that file.'
  return 'This file is compressed: unpack it and choose the list inside.'
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
