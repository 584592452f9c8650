import { isNumber, valueKind } from '@/lib/import/column-values'
import { headerPlace } from '@/lib/import/header-words'
import type { TableRecord } from '@/lib/import/records'

const PREAMBLE = 10
const LONGEST_HEADER = 60

/**
 * The index of the record that is the header, or -1. It may stand below a title line; it is known by its words, in any
 * language of `HEADER_WORDS`, or by standing above columns of numbers, dates and links without being one.
 */
export function findHeader(rows: TableRecord[]): number {
  const first = rows.slice(0, PREAMBLE)
  const widest = Math.max(...first.map(({ cells }) => filled(cells)), 0)
  for (const [index, { cells }] of first.entries()) {
    if (filled(cells) * 2 < widest) continue
    if (namesColumns(cells) && (index === 0 || first.slice(0, index).every((row) => filled(row.cells) < filled(cells))))
      return index
  }
  return standsAboveValues(rows) ? 0 : -1
}

/** Whether a row repeats the header, as lists do that were printed page by page. */
export function repeatsHeader(cells: string[], header: string[]): boolean {
  return header.some((cell) => cell !== '') && header.every((cell, index) => (cells[index] ?? '').trim() === cell)
}

function namesColumns(cells: string[]): boolean {
  const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (texts.some((cell) => cell.length > LONGEST_HEADER || isNumber(cell))) return false
  const places = texts.map(headerPlace)
  const known = places.filter((place) => place !== null).length
  const title = places.some((place) => place?.field === 'title' && place.rank < 130)
  if (known >= 2) return known >= texts.length * 0.5 || title
  return known === 1 && title && texts.length <= 2
}

/** At least one column reads as numbers, dates or links from the second row on, and has words above them. */
function standsAboveValues(rows: TableRecord[]): boolean {
  const head = rows[0]?.cells ?? []
  if (rows.length < 3 || head.some((cell) => cell.trim().length > LONGEST_HEADER)) return false
  return head.some((cell, column) => {
    const text = cell.trim()
    if (!/\p{L}/u.test(text) || text.length > 30) return false
    const values = rows.slice(1, 200).map((row) => (row.cells[column] ?? '').trim())
    const below = valueKind(values)
    return PLAIN.has(below) && valueKind([text]) === 'text'
  })
}

const PLAIN = new Set(['link', 'drive link', 'clock', 'date', 'position', 'milliseconds', 'tempo', 'number'])

function filled(cells: string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length
}
