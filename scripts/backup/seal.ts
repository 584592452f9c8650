import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** Every backup begins with these: gzip, no time, made anywhere. */
export const FIRST_BYTES = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])

/**
 * The last bytes of a backup: an empty gzip member that carries the SHA-256 of all bytes before it. So no byte of the file can
 * change unnoticed, and `zcat` still reads it.
 */
function seal(digest: Buffer): Buffer {
  const extra = Buffer.concat([Buffer.from([40 - 4, 0]), Buffer.from('SO'), Buffer.from([digest.length, 0]), digest])
  const member = [0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 0xff]
  return Buffer.concat([Buffer.from(member), extra, Buffer.from([3, 0]), Buffer.alloc(8)])
}

export const SEAL_LENGTH = seal(Buffer.alloc(32)).length

/** Passes on what gzip makes, with the first bytes the same on every system and the seal at the end. */
export async function* sealed(compressed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let first = true
  for await (const chunk of compressed) {
    if (first) FIRST_BYTES.copy(chunk)
    first = false
    hash.update(chunk)
    yield chunk
  }
  yield seal(hash.digest())
}

/** True when a file of this size is, byte for byte, what was sealed. */
export async function isSealed(file: string, size: number): Promise<boolean> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { end: size - SEAL_LENGTH - 1, highWaterMark: 1 << 20 }))
    hash.update(chunk)
  const last: Buffer[] = []
  for await (const chunk of createReadStream(file, { start: size - SEAL_LENGTH })) last.push(chunk)
  return Buffer.concat(last).equals(seal(hash.digest()))
}
