import type { PlacedWord } from '@/lib/charts/chord-line'
import { indexOfColumn, textWidth } from '@/lib/charts/text-width'

/** A line of chords and the words below it as one line of ChordPro, each chord where it stood. */
export function overWords(chords: readonly PlacedWord[], words: string): string {
  if (words.trim() === '') return alone(chords)
  let [line, done, column] = ['', 0, 0]
  for (const word of chords) {
    const rest = words.slice(done)
    const upTo = indexOfColumn(rest, Math.max(0, word.column - column))
    const text = rest.slice(0, upTo)
    const missing = done + upTo >= words.length ? Math.max(0, word.column - column - textWidth(text)) : 0
    line += text + ' '.repeat(Math.min(missing, WIDEST)) + bracketed(word)
    column += textWidth(text) + missing
    done += upTo
  }
  return line + words.slice(done)
}

const WIDEST = 200

function alone(chords: readonly PlacedWord[]): string {
  return chords
    .map((word, index) => {
      const next = chords[index + 1]
      return bracketed(word) + ' '.repeat(next ? Math.min(WIDEST, Math.max(0, next.column - word.column)) : 0)
    })
    .join('')
}

/** What stands among chords and is none becomes an annotation, so that it stays in their row. */
function bracketed({ text, kind }: PlacedWord): string {
  return kind === 'chord' || kind === 'weak' || /^(?:n\.?c\.?|%%?)$/i.test(text) ? `[${text}]` : `[*${text}]`
}
