import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { UnreadableFile } from '@/lib/import/unreadable-file'

/** One file of an archive; `content` unpacks it, off the event loop. */
export type ZipEntry = { name: string; size: number; content: () => Promise<Uint8Array> }

const MOST_ENTRIES = 5_000
const MOST_BYTES = 200 * 1024 * 1024
const LARGEST_ENTRY = 100 * 1024 * 1024
const HIGHEST_RATIO = 250
const RATIO_FROM = 1024 * 1024
const DAMAGED = 'This archive is damaged or was cut off. Make it again, or choose the lists inside.'
const TOO_LARGE = 'This archive unpacks to far more than a list of songs can be, so SOLEil does not open it.'
const inflated = promisify(inflateRaw)

/** Whether the bytes begin like a zip archive, as workbooks do too. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/**
 * The files of a zip archive by its directory (PKWARE APPNOTE 4.3), nothing being unpacked before number, sizes and ratio
 * are within their limits. What an entry says of its size is held to when it is unpacked. Throws `UnreadableFile`.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: ZipEntry[] = []
  let [at, all] = [0, 0]
  const { from, count } = directory(view)
  if (count > MOST_ENTRIES) throw new UnreadableFile('This archive holds more than 5,000 files: take fewer at once.')
  at = from
  for (let index = 0; index < count; index++) {
    const entry = readEntry(view, at)
    at = entry.next
    if (entry.name.endsWith('/')) continue
    all += entry.size
    const bomb = entry.size > RATIO_FROM && entry.size > entry.packed * HIGHEST_RATIO
    if (bomb || entry.size > LARGEST_ENTRY || all > MOST_BYTES) throw new UnreadableFile(TOO_LARGE)
    entries.push({ name: entry.name, size: entry.size, content: () => unpacked(view, entry) })
  }
  return entries
}

type Found = {
  name: string
  size: number
  packed: number
  method: number
  locked: boolean
  header: number
  next: number
}

function directory(view: Buffer): { from: number; count: number } {
  const lowest = Math.max(0, view.length - 65_557)
  for (let at = view.length - 22; at >= lowest; at--)
    if (view.readUInt32LE(at) === 0x06054b50)
      return { from: view.readUInt32LE(at + 16), count: view.readUInt16LE(at + 10) }
  throw new UnreadableFile(DAMAGED)
}

function readEntry(view: Buffer, at: number): Found {
  if (at + 46 > view.length || view.readUInt32LE(at) !== 0x02014b50) throw new UnreadableFile(DAMAGED)
  const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.readUInt16LE(at + offset)) as [
    number,
    number,
    number,
  ]
  const flags = view.readUInt16LE(at + 8)
  const raw = view.subarray(at + 46, at + 46 + nameLength)
  return {
    name: raw.toString(flags & 0x800 || !raw.some((byte) => byte > 0x7f) ? 'utf8' : 'latin1'),
    size: view.readUInt32LE(at + 24),
    packed: view.readUInt32LE(at + 20),
    method: view.readUInt16LE(at + 10),
    locked: (flags & 1) === 1,
    header: view.readUInt32LE(at + 42),
    next: at + 46 + nameLength + extra + comment,
  }
}

async function unpacked(view: Buffer, { size, packed, method, locked, header }: Found): Promise<Uint8Array> {
  if (locked) throw new UnreadableFile('This archive is locked with a password. Unpack it and choose the list inside.')
  if (header + 30 > view.length || view.readUInt32LE(header) !== 0x04034b50) throw new UnreadableFile(DAMAGED)
  const from = header + 30 + view.readUInt16LE(header + 26) + view.readUInt16LE(header + 28)
  const content = view.subarray(from, from + packed)
  if (content.length < packed) throw new UnreadableFile(DAMAGED)
  if (method === 0) return content
  if (method !== 8) throw new UnreadableFile('This archive is packed in a way SOLEil cannot open. Unpack it first.')
  return inflated(content, { maxOutputLength: Math.max(1, size) }).catch(() => {
    throw new UnreadableFile(DAMAGED)
  })
}
