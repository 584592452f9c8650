import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import type { Sum } from './copy-out'
import { END_OF_ROWS, FIRST_WORDS, type Head, type Whole } from './script'
import { SEAL_LENGTH } from './seal'

/** One piece of a backup, in the order of the file. */
export type Part = { bytes: Buffer } & (
  | { kind: 'head'; head: Head }
  | { kind: 'table'; table: string; columns: string[] }
  | { kind: 'rows' }
  | { kind: 'sum'; sum: Sum }
  | { kind: 'whole'; whole: Whole }
  | { kind: 'words' }
)

const NEWLINE = 10
const CHUNK = 1 << 20

/** Reads a backup of this many bytes piece by piece. What it says of itself is not checked here. */
export async function* partsOf(file: string, size: number): AsyncGenerator<Part> {
  let rest: Buffer = Buffer.alloc(0)
  let inRows = false
  for await (const chunk of uncompressed(file, size)) {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    for (;;) {
      const length = inRows ? rowsIn(rest) : rest.indexOf(NEWLINE) + 1
      if (length > 0) {
        const bytes = rest.subarray(0, length)
        rest = rest.subarray(length)
        if (inRows) yield { kind: 'rows', bytes }
        else {
          yield understand(bytes)
          inRows = bytes.subarray(0, 5).equals(COPY)
        }
      } else if (inRows && startsWithEnd(rest)) inRows = false
      else break
    }
  }
}

const COPY = Buffer.from('COPY ')
const END = Buffer.from(END_OF_ROWS)
const END_AFTER_ROWS = Buffer.from(`\n${END_OF_ROWS}`)

function uncompressed(file: string, size: number) {
  const compressed = createReadStream(file, { end: size - SEAL_LENGTH - 1, highWaterMark: CHUNK })
  const plain = createGunzip({ chunkSize: CHUNK })
  compressed.on('error', (error) => plain.destroy(error))
  return compressed.pipe(plain)
}

/** How many bytes of whole rows stand here, up to the mark of their end. */
function rowsIn(rest: Buffer): number {
  if (startsWithEnd(rest)) return 0
  const end = rest.indexOf(END_AFTER_ROWS)
  return (end >= 0 ? end : rest.lastIndexOf(NEWLINE)) + 1
}

function startsWithEnd(rest: Buffer): boolean {
  return rest.subarray(0, END.length).equals(END)
}

function understand(bytes: Buffer): Part {
  const text = bytes.toString()
  if (text.startsWith(FIRST_WORDS)) return { kind: 'head', head: JSON.parse(text.slice(FIRST_WORDS.length)), bytes }
  if (!text.startsWith('-- {')) return { kind: 'words', bytes }
  const says = JSON.parse(text.slice(3))
  if (says.table) return { kind: 'table', ...says, bytes }
  return says.sum ? { kind: 'sum', ...says, bytes } : { kind: 'whole', ...says, bytes }
}
