import { chartKey } from '@/lib/charts/chart-key'
import { type ChordLineHints, type PlacedWord, readChordLine } from '@/lib/charts/chord-line'
import { readDirective } from '@/lib/charts/directive'
import { overWords } from '@/lib/charts/over-words'
import { type Heading, readHeading } from '@/lib/charts/section-words'
import { sheetHeader } from '@/lib/charts/sheet-header'
import { sheetRoots } from '@/lib/charts/sheet-roots'
import { SheetWriter } from '@/lib/charts/sheet-writer'
import { isTabLine } from '@/lib/charts/tab-line'
import { decodeEntities } from '@/lib/import/xml-events'

export type PlainTextKind = 'plain' | 'onsong'

/**
 * Turns a sheet with chords above the words, or an OnSong file, into ChordPro, which is to be shown before it is kept.
 * Tablature, repeats and whatever is not understood stay as they were written. Linear, never throws.
 */
export function fromPlainText(text: string, kind: PlainTextKind = 'plain'): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => withoutTabs(decodeEntities(decodeEntities(line))))
  const header = sheetHeader(lines, kind === 'onsong')
  const sheet = new SheetWriter(header.directives)
  const first = lines.findIndex((line, index) => index >= header.lines && line.trim() !== '')
  const body = first < 0 ? [] : lines.slice(first)
  const { roots, amongChords } = sheetRoots(body)
  for (let at = 0; at < body.length; ) at += writeAt(body, at, sheet, { roots, amongChords })
  return sheet.text()
}

/** Writes what begins at a line; answers how many lines it took. */
function writeAt(lines: readonly string[], at: number, sheet: SheetWriter, hints: ChordLineHints): number {
  const line = lines[at]!
  const tab = tabLength(lines, at, hints)
  const key = /^\s*(?:key|tonart|tom|tono)\s*:\s*(\S{1,12})\s*$/i.exec(line)
  if (tab > 0) sheet.tab(lines.slice(at, at + tab))
  else if (readDirective(line)) sheet.line(line.trim())
  else if (key && chartKey(key[1]!)) sheet.line(`{key: ${key[1]}}`)
  else return writeMusic(lines, at, sheet, hints)
  return Math.max(1, tab)
}

function writeMusic(lines: readonly string[], at: number, sheet: SheetWriter, hints: ChordLineHints): number {
  const line = lines[at]!
  const heading = readHeading(line)
  if (heading && (heading.rest !== '' || !readChordLine(line, hints)))
    return writeHeading(lines, at, heading, sheet, hints)
  const chords = readChordLine(line, lonely(lines, at, hints))
  if (chords) return writeChords(chords, lines[at + 1], sheet, hints)
  sheet.words(line)
  return 1
}

function writeHeading(
  lines: readonly string[],
  at: number,
  heading: Heading,
  sheet: SheetWriter,
  hints: ChordLineHints,
): number {
  const next = lines.slice(at + 1, at + 20).find((line) => line.trim() !== '')
  const empty =
    heading.rest === '' && (next === undefined || (readHeading(next) !== null && !readChordLine(next, hints)))
  sheet.heading(heading, empty)
  const key = /^\(?key\s*(?:of|[-:–])\s*([A-G][#b]?m?)\)?$/i.exec(heading.rest)
  const chords = heading.rest === '' ? null : readChordLine(heading.rest, { ...hints, amongChords: true })
  if (key) sheet.line(`{key: ${key[1]}}`)
  else if (chords) sheet.line(overWords(chords, ''))
  else if (heading.rest !== '') sheet.words(heading.rest)
  return 1
}

function writeChords(
  chords: readonly PlacedWord[],
  below: string | undefined,
  sheet: SheetWriter,
  hints: ChordLineHints,
): number {
  const sung = below !== undefined && isSung(below, hints)
  sheet.line(overWords(chords, sung ? below : ''))
  return sung ? 2 : 1
}

function isSung(line: string, hints: ChordLineHints): boolean {
  if (line.trim() === '' || /[[\]{}]/.test(line) || isTabLine(line)) return false
  return readHeading(line) === null && readChordLine(line, hints) === null
}

/** A lone `A` above words that have no chords of their own is a chord where others are about. */
function lonely(lines: readonly string[], at: number, hints: ChordLineHints): ChordLineHints {
  const below = lines[at + 1] ?? ''
  return { ...hints, amongChords: hints.amongChords && (/^\s/.test(lines[at]!) || isSung(below, hints)) }
}

/** The lines of tablature from here on, with the chords right above them. */
function tabLength(lines: readonly string[], at: number, hints: ChordLineHints): number {
  let end = at
  if (!isTabLine(lines[at]!)) {
    if (
      !isTabLine(lines[at + 1] ?? '') ||
      lines[at]!.includes('|') ||
      !readChordLine(lines[at]!, { ...hints, amongChords: true })
    )
      return 0
    end++
  }
  while (end < lines.length && isTabLine(lines[end]!)) end++
  return end - at
}

function withoutTabs(line: string): string {
  if (!line.includes('\t')) return line
  let wide = ''
  for (const part of line.split('\t')) wide += part + ' '.repeat(8 - ((wide.length + part.length) % 8))
  return wide.trimEnd()
}
