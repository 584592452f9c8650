import { readChord } from '@/lib/charts/chord'

/** A piece of a line of chords: a word, or the blanks and bar lines between two. */
type GridPiece = { text: string; chord: boolean }

const LONGEST_WORD = 60

/**
 * The words of a grid; bar lines stand apart even where no blank does. A word alone before the first bar line or behind
 * the last one is a margin note, `Coda | D7 . |`, and no chord.
 */
function gridPieces(line: string): GridPiece[] {
  const [first, last] = [line.indexOf('|'), line.lastIndexOf('|')]
  const before = isOneWord(line.slice(0, Math.max(0, first)))
  const behind = isOneWord(line.slice(last + 1))
  const pieces: GridPiece[] = []
  for (const { 0: text, index } of line.matchAll(/[|\s:.~]+|[^|\s:~]+/g)) {
    const margin = first >= 0 && ((before && index < first) || (behind && index > last))
    pieces.push({ text, chord: !margin && text.length <= LONGEST_WORD && /[A-Za-z0-9]/.test(text) && isChord(text) })
  }
  return pieces
}

function isOneWord(text: string): boolean {
  return /^\s*[^\s.]+\s*$/.test(text.slice(0, 200))
}

export function chordsInGrid(line: string): string[] {
  return gridPieces(line).flatMap(({ text, chord }) => (chord ? [text] : []))
}

/** A line with other chords in it: what follows a longer chord moves only as far as there is no blank to take. */
export function changeGrid(line: string, change: (chord: string) => string): string {
  let owed = 0
  const changed = gridPieces(line).map(({ text, chord }) => {
    if (chord) {
      const written = change(text)
      owed += written.length - text.length
      return written
    }
    const blanks = /^ */.exec(text)![0].length
    const taken = Math.max(Math.min(owed, blanks - 1), blanks === 0 ? 0 : Number.NEGATIVE_INFINITY)
    const room = owed < 0 && blanks > 0 ? owed : Math.max(0, taken)
    owed -= room
    return ' '.repeat(Math.max(0, blanks - room)) + text.slice(blanks)
  })
  return changed.join('').trimEnd()
}

function isChord(text: string): boolean {
  const { kind } = readChord(text)
  return kind === 'chord'
}
