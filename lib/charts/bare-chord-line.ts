import { type PlacedWord, readChordLine } from '@/lib/charts/chord-line'

/** The chords of a line that surely holds nothing else, though it stands in a chart with chords between brackets. */
export function isChordLineOfSheet(line: string): PlacedWord[] | null {
  if (/^[#{]/.test(line) || line.includes('[')) return null
  const words = readChordLine(line)
  if (!words) return null
  const sure = words.filter(({ text, kind }) => kind === 'chord' && (text.length > 1 || words.length > 1)).length
  return sure >= 2 || (sure === 1 && words.length === 1) ? words : null
}
