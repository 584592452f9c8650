import type { Chart, ChartLine } from '@/lib/charts/chart'
import { metaOf } from '@/lib/charts/chart-meta'
import { rootsOf } from '@/lib/charts/chord-roots-of'
import { commentSegments, isComment } from '@/lib/charts/comment-segments'
import { type Directive, readDirective } from '@/lib/charts/directive'
import { chordsInGrid } from '@/lib/charts/grid-line'
import { segmentsOf } from '@/lib/charts/words-line'

// Lines of these sections belong to another notation.
const VERBATIM = new Set(['tab', 'abc', 'ly', 'svg', 'textblock', 'strum', 'musicxml'])

/** Reads the ChordPro text of one song, in time linear in its length. Whatever it is, it is a chart: never throws. */
export function readChart(text: string): Chart {
  const lines: ChartLine[] = []
  let inside: string | null = null
  let begun = ''
  for (const part of rawLines(text)) {
    // A line that ends with a backslash goes on with the next, as in ChordPro 6, but tablature does not.
    if (goesOn(part) && !(inside !== null && VERBATIM.has(inside)) && !part.startsWith('#')) {
      begun += part
      continue
    }
    const line = readLine(begun + part, inside)
    begun = ''
    if (line.kind === 'directive') inside = sectionAfter(line.directive, inside)
    lines.push(line)
  }
  if (begun !== '') lines.push(readLine(begun, inside))
  return withMeta(lines)
}

/** A chart of lines that were changed. */
export function withMeta(lines: ChartLine[]): Chart {
  const chords = lines.flatMap(chordsOfLine)
  const meta = metaOf(lines)
  return { meta, lines, roots: rootsOf(meta.key ? [...chords, meta.key.replace(/[[\] ]/g, '')] : chords) }
}

/** The chords of a line, as written. */
export function chordsOfLine(line: ChartLine): string[] {
  if (line.kind === 'grid') return chordsInGrid(line.text)
  if (line.kind === 'words') return line.segments.flatMap(({ chord }) => (chord === null ? [] : [chord]))
  if (line.kind !== 'directive' || !isComment(line.directive)) return []
  return commentSegments(line.directive).flatMap(({ chord }) => (chord === null ? [] : [chord]))
}

function readLine(raw: string, inside: string | null): ChartLine {
  const text = joined(withoutLineEnd(raw))
  const directive = readDirective(text)
  if (directive && (inside === null || !VERBATIM.has(inside) || directive.name === `end_of_${inside}`))
    return { kind: 'directive', directive, raw }
  if (inside !== null && VERBATIM.has(inside)) return { kind: 'verbatim', text, raw }
  if (text.startsWith('#')) return { kind: 'remark', raw }
  if (text.trim() === '') return { kind: 'blank', raw }
  if (inside === 'grid') return { kind: 'grid', text, raw }
  return { kind: 'words', segments: segmentsOf(text), raw }
}

function sectionAfter({ name }: Directive, inside: string | null): string | null {
  if (name.startsWith('start_of_')) return name.slice(9)
  return name.startsWith('end_of_') ? null : inside
}

/** The lines with their ends. */
function* rawLines(text: string): Generator<string> {
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign !== 0x0a && (sign !== 0x0d || text.charCodeAt(at + 1) === 0x0a)) continue
    yield text.slice(from, at + 1)
    from = at + 1
  }
  if (from < text.length) yield text.slice(from)
}

/** Only the end is looked at: a search in a long line would begin at each of its blanks. */
function withoutLineEnd(raw: string): string {
  if (raw.endsWith('\r\n')) return raw.slice(0, -2)
  return raw.endsWith('\n') || raw.endsWith('\r') ? raw.slice(0, -1) : raw
}

function goesOn(raw: string): boolean {
  return /\\(?:\r\n|\r|\n)$/.test(raw.slice(-3))
}

function joined(text: string): string {
  return text.replace(/\\(?:\r\n|\r|\n)[ \t]*/g, '')
}
