import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createDeflateRaw } from 'node:zlib'
import { crc32 } from '@/lib/export/crc32'

/** A file of an archive; its content may come in pieces that are never all in the memory. */
export type ZipFile = { name: string; content: AsyncIterable<string> | Iterable<string> }

const UTF8_AND_SIZES_BEHIND = 0x0808
const DEFLATED = 8
const VERSION = 20

/**
 * A zip archive (PKWARE APPNOTE 4.3) in pieces. Sizes stand behind each file, so that only the names are remembered until
 * the end. For fewer than 65,536 files and less than 4 GB.
 */
export async function* zipped(files: AsyncIterable<ZipFile> | Iterable<ZipFile>, at: Date): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = []
  const stamp = dosTime(at)
  let offset = 0
  for await (const { name, content } of files) {
    const path = Buffer.from(name)
    const start = offset
    const head = localHeader(path, stamp)
    yield head
    offset += head.length
    const sums = { crc: 0, size: 0, packed: 0 }
    for await (const piece of deflated(content, sums)) {
      yield piece
      offset += piece.length
    }
    const behind = numbers([0x08074b50, 4], [sums.crc, 4], [sums.packed, 4], [sums.size, 4])
    yield behind
    offset += behind.length
    directory.push(entry(path, stamp, sums, start))
  }
  const list = Buffer.concat(directory)
  yield list
  const count = directory.length
  yield numbers([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [list.length, 4], [offset, 4], [0, 2])
}

type Sums = { crc: number; size: number; packed: number }

async function* deflated(content: ZipFile['content'], sums: Sums): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw()
  const fed = pipeline(Readable.from(counted(content, sums)), deflate)
  fed.catch(() => {})
  for await (const piece of deflate as AsyncIterable<Buffer>) {
    sums.packed += piece.length
    yield piece
  }
  await fed
}

async function* counted(content: ZipFile['content'], sums: Sums): AsyncGenerator<Buffer> {
  for await (const text of content) {
    const bytes = Buffer.from(text)
    sums.crc = crc32(bytes, sums.crc)
    sums.size += bytes.length
    yield bytes
  }
}

function localHeader(path: Buffer, stamp: number): Buffer {
  const head = [
    [0x04034b50, 4],
    [VERSION, 2],
    [UTF8_AND_SIZES_BEHIND, 2],
    [DEFLATED, 2],
    [stamp, 4],
  ] as const
  return Buffer.concat([numbers(...head, [0, 4], [0, 4], [0, 4], [path.length, 2], [0, 2]), path])
}

function entry(path: Buffer, stamp: number, { crc, packed, size }: Sums, start: number): Buffer {
  const head = [
    [0x02014b50, 4],
    [VERSION, 2],
    [VERSION, 2],
    [UTF8_AND_SIZES_BEHIND, 2],
    [DEFLATED, 2],
  ] as const
  const sums = [
    [stamp, 4],
    [crc, 4],
    [packed, 4],
    [size, 4],
    [path.length, 2],
  ] as const
  return Buffer.concat([numbers(...head, ...sums, [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [start, 4]), path])
}

/** Numbers in little-endian order, each of 2 or 4 bytes. */
function numbers(...given: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  const all = Buffer.alloc(given.reduce((sum, [, bytes]) => sum + bytes, 0))
  let at = 0
  for (const [value, bytes] of given) at = all.writeUIntLE(value, at, bytes)
  return all
}

/** The date above the time of day in steps of two seconds, as MS-DOS wrote them. */
function dosTime(at: Date): number {
  const date = (Math.max(0, at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  return date * 0x10000 + time
}
