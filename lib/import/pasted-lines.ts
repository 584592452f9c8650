import { headerPlace } from '@/lib/import/header-words'
import { cutLines } from '@/lib/import/line-cells'
import { withoutMarks } from '@/lib/import/line-marks'
import { records, type TableRecord, withPlainLineEnds } from '@/lib/import/records'
import type { SongReader } from '@/lib/import/song-draft'
import { isSongSheet } from '@/lib/import/song-sheet'
import { readTable } from '@/lib/import/table'
import { UnreadableFile } from '@/lib/import/unreadable-file'

const MOST_LINES = 100_000
const LONGEST_LINE = 500

/** Reads one song a line: `Title - Artist (key)`, plain titles, numbered lists and lists with bullets. */
export const linesReader: SongReader = {
  format: 'lines',
  recognises: (text) => !isSongSheet(withPlainLineEnds(text)) && looksLikeList(lines(text)),
  read: (text, choices) => {
    const rows = withoutMarks(lines(text))
    const hasHeader = choices.hasHeader ?? isHeader(rows[0]?.cells[0] ?? '')
    const cut = cutLines(hasHeader ? rows.slice(1) : rows)
    const header = hasHeader ? [{ line: rows[0]!.line, cells: [rows[0]!.cells[0]!] }] : []
    return readTable(
      [...header, ...cut.rows],
      { ...choices, columns: { ...cut.columns, ...choices.columns }, hasHeader },
      '',
    )
  },
}

function lines(text: string): TableRecord[] {
  const found: TableRecord[] = []
  for (const { line, cells } of records(withPlainLineEnds(text), '')) {
    const cell = unquoted(cells[0]!.trim())
    if (cell !== '') found.push({ line, cells: [cell] })
    if (found.length > MOST_LINES)
      throw new UnreadableFile('This list has more than 100,000 rows: split it into several files.')
  }
  return found
}

/** Songs have short lines, and lists are neither markup nor sheets of chords and lyrics. */
function looksLikeList(rows: TableRecord[]): boolean {
  const texts = rows.map(({ cells }) => cells[0]!)
  const markup = texts.filter((text) => /^[{[<]|[{}]$|^[A-Ga-g]\|?-{2,}|\|-{2,}/.test(text)).length
  const long = texts.filter((text) => text.length > LONGEST_LINE).length
  return markup <= texts.length * 0.1 && long <= texts.length * 0.1
}

function isHeader(text: string): boolean {
  const place = headerPlace(text)
  return place?.field === 'title' && place.rank < 90
}

function unquoted(text: string): string {
  return /^"[^"]+"$/.test(text) ? text.slice(1, -1) : text
}
