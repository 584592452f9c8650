import { headerPlace } from '@/lib/import/header-words'
import { records, type TableRecord, withPlainLineEnds } from '@/lib/import/records'
import type { ReadChoices, SongReader } from '@/lib/import/song-draft'
import { isSongSheet } from '@/lib/import/song-sheet'
import { readTable } from '@/lib/import/table'
import { findTitleSplit, splitTitle } from '@/lib/import/title-and-artist'
import { UnreadableFile } from '@/lib/import/unreadable-file'

const MOST_LINES = 100_000
const LONGEST_LINE = 500
const PASTED_SHARE = 0.5
const BULLET = /^[\s]*(?:[-–—*•·‣◦▪●○✓✔☐☑]+|\[[ xX]?\])\s+/
const NUMBER = /^\s*#?(\d{1,4})(?:[.)\]:]|\s?-)\s+(?=\S)/

/** Reads one song a line: `Title - Artist (key)`, plain titles, numbered lists and lists with bullets. */
export const linesReader: SongReader = {
  format: 'lines',
  recognises: (text) => !isSongSheet(withPlainLineEnds(text)) && looksLikeList(lines(text)),
  read: (text, choices) => {
    const rows = withoutBullets(withoutNumbers(lines(text)))
    const hasHeader = choices.hasHeader ?? isHeader(rows[0]?.cells[0] ?? '')
    const body = hasHeader ? rows.slice(1) : rows
    const split = findTitleSplit(
      body.map(({ cells }) => withoutKey(cells[0]!)),
      PASTED_SHARE,
    )
    const table = split ? rows.map(({ line, cells }) => ({ line, cells: splitCells(cells[0]!, split) })) : rows
    const found: ReadChoices['columns'] = split ? { 0: 'title', 1: 'artist' } : { 0: 'title' }
    return readTable(table, { ...choices, columns: { ...found, ...choices.columns }, hasHeader }, '')
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

/** Numbers are taken off only where they count the list, since `99 Luftballons` and `1999 - Prince` are songs. */
function withoutNumbers(rows: TableRecord[]): TableRecord[] {
  const numbers = rows.map(({ cells }) => Number(NUMBER.exec(cells[0]!)?.[1] ?? Number.NaN))
  const counted = numbers.filter((number, index) => index === 0 || number > numbers[index - 1]!).length
  const numbered = numbers.filter((number) => !Number.isNaN(number)).length
  if (
    numbered < Math.max(1, rows.length * 0.7) ||
    counted < rows.length * 0.7 ||
    (rows.length > 1 && numbers[0]! > 1000)
  )
    return rows
  return rows.map(({ line, cells }) => ({ line, cells: [cells[0]!.replace(NUMBER, '')] }))
}

function withoutBullets(rows: TableRecord[]): TableRecord[] {
  return rows.map(({ line, cells }) => ({ line, cells: [cells[0]!.replace(BULLET, '')] }))
}

function withoutKey(text: string): string {
  return text.replace(/ ?[([][A-H][#b♯♭]?m?[)\]]$/, '')
}

function splitCells(text: string, split: NonNullable<ReturnType<typeof findTitleSplit>>): string[] {
  const key = text.slice(withoutKey(text).length)
  const { title, artist } = splitTitle(withoutKey(text), split)
  return [title + key, artist ?? '']
}

function unquoted(text: string): string {
  return /^"[^"]+"$/.test(text) ? text.slice(1, -1) : text
}
