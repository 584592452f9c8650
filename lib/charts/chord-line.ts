import { readChord } from '@/lib/charts/chord'
import type { Roots } from '@/lib/charts/chord-root'
import { textWidth } from '@/lib/charts/text-width'

/** A word of a line of chords and the column it begins at. */
export type PlacedWord = { text: string; column: number; kind: 'chord' | 'weak' | 'sign' | 'other' }

/** What the rest of a text tells about one line: how roots are named, and that lines of chords are about. */
export type ChordLineHints = { roots?: Roots; amongChords?: boolean }

const LONGEST_CHORD = 24
const SIGN = /^(?:[-–—_/\\.:,~*+>=<()|…•·]{1,20}|\(?(?:[xX×]\s?\d{1,2}|\d{1,2}\s?[xX×])[.)]?|n\.?c\.?|N\.?C\.?|%{1,2})$/
// Chords that are words of some language as well.
const WEAK = /^(?:A|E|Am|Em|As|Es|Des|Dis|Do|Re|Mi|Fa|Sol|La|Si|DO|RE|MI|FA|SOL|LA|SI)$/

/**
 * The words of a line of chords, of a sheet that has them above the words; null for a line of lyrics. A lone `A` or
 * `Am` counts only among other lines of chords, and `La la la` never does unless the whole text is in solfège.
 */
export function readChordLine(
  line: string,
  { roots = 'letters', amongChords = false }: ChordLineHints = {},
): PlacedWord[] | null {
  if (!/[A-Ha-h/]|[RSML]/.test(line) || /[[\]{}]/.test(line)) return null
  const words = placed(line, roots)
  const count = (...kinds: PlacedWord['kind'][]) => words.filter(({ kind }) => kinds.includes(kind)).length
  const [strong, weak, others] = [count('chord'), count('weak'), count('other')]
  if (strong + weak === 0) return null
  if (others === 0) return strong > 0 || weak > 1 || amongChords ? (sameWord(words) ? null : words) : null
  const label = labelLength(words)
  const behind = words.slice(label)
  if (label > 0 && behind.every(({ kind }) => kind !== 'other')) return strong > 0 || weak > 1 ? words : null
  const apart = /\S {2,}\S/.test(line)
  return apart && strong > 0 && strong + weak >= 2 && others <= strong + weak ? words : null
}

function placed(line: string, roots: Roots): PlacedWord[] {
  const words: PlacedWord[] = []
  let [column, at] = [0, 0]
  for (const match of line.matchAll(/\|[|:.]*|[^\s|]+/g)) {
    column += textWidth(line.slice(at, match.index))
    at = match.index
    let part = match[0]
    const closing = /^[^(]+(\)?[,;]|\))$/.exec(part)?.[1] ?? ''
    if (closing !== '' && kindOf(part, roots) === 'other' && kindOf(part.slice(0, -closing.length), roots) !== 'other')
      part = part.slice(0, -closing.length)
    const second = kindOf(part, roots) === 'other' ? gluedAt(part, roots) : 0
    if (second > 0) words.push({ text: part.slice(0, second), column, kind: 'chord' })
    const last = part.slice(second)
    words.push({ text: last, column: column + second, kind: kindOf(last, roots) })
    if (part.length < match[0].length) words.push({ text: closing, column: column + textWidth(part), kind: 'sign' })
  }
  return words
}

/** Where a second chord begins in two without a blank between them, `D/F#G`; 0 where there are not two. */
function gluedAt(text: string, roots: Roots): number {
  if (text.length > LONGEST_CHORD) return 0
  for (const { index } of text.matchAll(/(?<=[#b\dm])[A-G]/g)) {
    if ([text.slice(0, index), text.slice(index)].every((part) => /chord|weak/.test(kindOf(part, roots)))) return index
  }
  return 0
}

// A sheet has few different words of chords, and each is asked about several times.
const known = new Map<string, PlacedWord['kind']>()
const MOST_KNOWN = 5_000

function kindOf(text: string, roots: Roots): PlacedWord['kind'] {
  if (text.length > LONGEST_CHORD) return SIGN.test(text) ? 'sign' : 'other'
  const name = `${roots} ${text}`
  const before = known.get(name)
  if (before) return before
  const kind = freshKindOf(text, roots)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(name, kind)
  return kind
}

function freshKindOf(text: string, roots: Roots): PlacedWord['kind'] {
  if (SIGN.test(text)) return 'sign'
  if (!/^\(?[A-HRSLM/]/.test(text)) return 'other'
  const chord = readChord(text, roots)
  if (chord.kind !== 'chord') return 'other'
  if (chord.roots === 'solfege' && roots !== 'solfege') return 'other'
  if (/^o(?!7)/.test(chord.quality)) return 'other'
  return WEAK.test(text) ? 'weak' : 'chord'
}

/** `Intro 3x: C9 G`: how many words stand before the chords. */
function labelLength(words: PlacedWord[]): number {
  const colon = words.slice(0, 5).findIndex(({ text }) => text.endsWith(':') && text.length > 1)
  return colon + 1
}

/** `La La La` is sung. */
function sameWord(words: PlacedWord[]): boolean {
  const [first] = words
  return words.length > 2 && first!.kind === 'weak' && words.every(({ text }) => text === first!.text)
}
