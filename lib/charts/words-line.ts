import type { Segment } from '@/lib/charts/chart'

/** Cuts a line of lyrics at its chords, in one pass; a bracket that does not close is text. */
export function segmentsOf(line: string): Segment[] {
  const segments: Segment[] = []
  let [chord, from, open]: [string | null, number, number] = [null, 0, -1]
  for (let at = 0; at < line.length; at++) {
    const sign = line.charCodeAt(at)
    if (sign === OPEN) open = at
    if (sign !== CLOSE || open < 0) continue
    if (open > from || chord !== null) segments.push({ chord, text: line.slice(from, open) })
    chord = line.slice(open + 1, at)
    from = at + 1
    open = -1
  }
  if (from < line.length || chord !== null) segments.push({ chord, text: line.slice(from) })
  return segments
}

const OPEN = 0x5b
const CLOSE = 0x5d

/** The line as ChordPro text. */
export function writeSegments(segments: readonly Segment[]): string {
  return segments.map(({ chord, text }) => (chord === null ? text : `[${chord}]${text}`)).join('')
}
