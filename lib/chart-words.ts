import type { ViewSegment } from '@/lib/charts/chart-view'

export type Piece = { chord: string; note: boolean; text: string }
/** A run of plain words, or one word with its chords; a word of usual length is not broken between its syllables. */
export type LinePart = { kind: 'text'; text: string } | { kind: 'word'; pieces: Piece[]; whole: boolean }

const LONGEST_WHOLE = 30

/** A line of words as it is set: each chord stands above the word or the syllable that it begins. */
export function lineParts(segments: readonly ViewSegment[]): LinePart[] {
  const parts: LinePart[] = []
  let word: Piece[] = []
  const text = (more: string) => {
    const last = parts.at(-1)
    if (last?.kind === 'text') last.text += more
    else if (more) parts.push({ kind: 'text', text: more })
  }
  const end = () => {
    if (word.some(({ chord }) => chord !== '')) parts.push({ kind: 'word', pieces: word, whole: isShort(word) })
    else text(word.map((piece) => piece.text).join(''))
    word = []
  }
  for (const { chord, note, text: words } of segments) {
    const [, first, space, rest] = /^(\S*)(\s*)([\s\S]*)$/.exec(words)!
    // Two chords without words between them need room, not a syllable in common.
    if (chord !== '' && word.length > 0 && word.at(-1)!.text === '') end()
    word.push({ chord, note, text: first! })
    if (!space) continue
    end()
    text(space)
    const at = lastWordAt(rest!)
    text(rest!.slice(0, at))
    if (at < rest!.length) word = [{ chord: '', note: false, text: rest!.slice(at) }]
  }
  end()
  return parts
}

function isShort(word: readonly Piece[]): boolean {
  let length = 0
  for (const { chord, text } of word) length += Math.max(chord.length, text.length)
  return length <= LONGEST_WHOLE
}

/** Where the last word begins; a regular expression would begin anew at each letter of a long one. */
function lastWordAt(text: string): number {
  let at = text.length
  while (at > 0 && !/\s/.test(text[at - 1]!)) at--
  return at
}
