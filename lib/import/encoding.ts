import iconv from 'iconv-lite'
import { detect } from 'jschardet'
import { refuseBinary, refuseControlCharacters } from '@/lib/import/binary-files'
import { UnreadableFile } from '@/lib/import/unreadable-file'

export type Decoded = { text: string; encoding: string }

const SAMPLE_BYTES = 65_536

/**
 * Decodes a file to text and names the encoding, or takes the one the musician chose. Order: byte order mark, strict
 * UTF-8, UTF-16 without a mark, bare CR (old Macintosh), then statistics. Throws `UnreadableFile` if it is not text.
 */
export function decode(bytes: Uint8Array, chosen?: string): Decoded {
  refuseBinary(bytes)
  const encoding = chosen ?? guessEncoding(bytes)
  if (!iconv.encodingExists(encoding)) throw new UnreadableFile('SOLEil does not know this text encoding.')
  const text = encoding === 'utf-8' ? new TextDecoder().decode(bytes) : iconv.decode(asBuffer(bytes), encoding)
  refuseControlCharacters(text)
  return { text, encoding }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function guessEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf && isUtf8(bytes)) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const wide = guessUtf16(bytes)
  if (wide) return wide
  if (isUtf8(bytes)) return 'utf-8'
  if (bytes.includes(0x0d) && !bytes.includes(0x0a)) return 'macintosh'
  return guessByStatistics(bytes)
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Text in UTF-16 has its zero bytes almost all on one side; any language writes separators and line ends with them. */
function guessUtf16(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  start.forEach((byte, index) => {
    if (byte === 0 && isAsciiText(start[index ^ 1])) zeros[index % 2]!++
  })
  const [even, odd] = zeros as [number, number]
  if (bytes.length % 2 === 1 || Math.max(even, odd) < 2) return null
  if (even === odd || Math.max(even, odd) * 40 < start.length || Math.min(even, odd) * 10 > Math.max(even, odd))
    return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

function isAsciiText(byte = 0): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09
}

function guessByStatistics(bytes: Uint8Array): string {
  const sample = linesBeyondAscii(bytes)
  const answer = detect(sample).encoding?.toLowerCase() ?? ''
  const western = iconv.decode(sample, 'windows-1252')
  if (answer === '' || /^utf-?(?:16|32)/.test(answer) || !iconv.encodingExists(answer)) return 'windows-1252'
  if (answer === 'iso-8859-1' || answer === 'iso8859-15' || answer === 'ascii') return 'windows-1252'
  if (/1250|latin2|8859-2|125[47]/.test(answer) && looksSpanishOrEnglish(western)) return 'windows-1252'
  return isMostlyRefused(iconv.decode(sample, answer)) ? 'windows-1252' : answer
}

// One damaged line of ten thousand does not speak against the encoding of the others.
function isMostlyRefused(text: string): boolean {
  return text.split('\ufffd').length - 1 > text.length * 0.01
}

// On a few words the detector takes Spanish accents and curly quotes for Hungarian or Czech.
function looksSpanishOrEnglish(western: string): boolean {
  return !/[^\0-\x7fáéíóúüöäñçÁÉÍÓÚÜÖÄÑÇ¿¡‘’“”–—…´°ªº«»]/.test(western)
}

/** Only these lines tell encodings apart, and in a long list the first of them may stand far below the beginning. */
function linesBeyondAscii(bytes: Uint8Array): Buffer {
  const pieces: Uint8Array[] = []
  let [size, from] = [0, 0]
  while (from < bytes.length && size < SAMPLE_BYTES) {
    const end = bytes.indexOf(0x0a, from)
    const line = bytes.subarray(from, end < 0 ? bytes.length : end + 1)
    if (line.some((byte) => byte > 0x7f)) {
      pieces.push(line.subarray(0, SAMPLE_BYTES))
      size += line.length
    }
    from += line.length
  }
  return Buffer.concat(pieces).subarray(0, SAMPLE_BYTES)
}
