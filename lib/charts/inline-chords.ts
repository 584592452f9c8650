import { isChordLineOfSheet } from '@/lib/charts/bare-chord-line'
import { readChordLine } from '@/lib/charts/chord-line'
import { readDirective } from '@/lib/charts/directive'
import { overWords } from '@/lib/charts/over-words'

/** ChordPro in which bare lines of chords, as they slip into many files, stand above their words like all others. */
export function withInlineChords(text: string): string {
  const parts = text.split(/(\r\n|\r|\n)/)
  let [written, inside, changed]: [string, string | null, boolean] = ['', null, false]
  for (let at = 0; at < parts.length; at += 2) {
    const [line, end] = [parts[at]!, parts[at + 1] ?? '']
    const name = readDirective(line)?.name ?? ''
    if (name.startsWith('start_of_')) inside = name.slice(9)
    else if (name.startsWith('end_of_')) inside = null
    const chords = isVerbatim(inside) ? null : isChordLineOfSheet(line)
    if (!chords) {
      written += line + end
      continue
    }
    changed = true
    const below = parts[at + 2]
    const sung = below !== undefined && isSung(below)
    written += overWords(chords, sung ? below : '') + (sung ? (parts[at + 3] ?? '') : end)
    if (sung) at += 2
  }
  return changed ? written : text
}

function isVerbatim(inside: string | null): boolean {
  return inside !== null && !/^(?:verse|chorus|bridge|intro|outro|solo)$/.test(inside)
}

function isSung(line: string): boolean {
  return line.trim() !== '' && !/^[#{]|\[/.test(line) && readChordLine(line, { amongChords: true }) === null
}
