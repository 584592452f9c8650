import iconv from 'iconv-lite'
import { cleanLine, cut } from '@/lib/import/clean-text'
import { ENCODINGS } from '@/lib/import/encodings'

/** Some lines of a list as they read in one encoding. */
export type Lettering = { encoding: string; lines: string[] }

const LINES = 3
const LONGEST_LINE = 2_000
const SHOWN = 90
const BEFORE = 30
const MOST = 4
const NEVER_WRITTEN = /[\ufffd\u0080-\u009f\p{Cn}\p{Co}]/u

/** Up to three lines of a file, as its bytes, that only the right encoding reads right. */
export function linesToJudge(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  for (let from = 0; from < bytes.length && lines.length < LINES; ) {
    const to = endOfLine(bytes, from)
    const line = bytes.subarray(from, Math.min(to, from + LONGEST_LINE))
    if (line.some((byte) => byte > 0x7f)) lines.push(line.slice())
    from = to + 1
  }
  return lines
}

/**
 * How lines read in the encoding they were taken for and in others that make words of them, the likeliest first; of those
 * that read alike one stands for all.
 */
export function letterings(lines: Uint8Array[], current: string): Lettering[] {
  const found = new Map<string, Lettering & { letters: number }>()
  for (const encoding of [current, ...ENCODINGS.filter((name) => name !== current && !name.startsWith('utf-16'))]) {
    const read = lines.map((line) => iconv.decode(Buffer.from(line), encoding))
    const name = read.join('\n')
    if (found.has(name) || (encoding !== current && NEVER_WRITTEN.test(name))) continue
    found.set(name, { encoding, lines: read.map(shown), letters: shareOfLetters(name) })
  }
  const [guess, ...others] = [...found.values()]
  return [guess!, ...others.sort((one, other) => other.letters - one.letters)]
    .slice(0, MOST)
    .map(({ encoding, lines }) => ({ encoding, lines }))
}

function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at++
  return at
}

/** What a line looks like around the first letter that matters. */
function shown(line: string): string {
  const first = line.search(/[^\0-\x7f]/)
  const from = first > SHOWN - BEFORE ? first - BEFORE : 0
  return (from > 0 ? '…' : '') + cut(cleanLine(line.slice(from)), SHOWN)
}

function shareOfLetters(text: string): number {
  const beyond = text.match(/[^\0-\x7f]/gu) ?? []
  return beyond.filter((letter) => /\p{L}|\p{M}/u.test(letter)).length / Math.max(1, beyond.length)
}
