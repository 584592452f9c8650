import { setImmediate } from 'node:timers/promises'

/** One record of a table: its cells as written and the 1-based physical line on which it begins. */
export type TableRecord = { line: number; cells: string[] }

// A quote that stays open this long is a quotation mark in a title, not the beginning of a cell.
const LONGEST_CELL_LINES = 1000

/** All line ends as `\n`; the `\r\r\n` of twice converted files counts as one. */
export function withPlainLineEnds(text: string): string {
  return text.replaceAll('\r\r\n', '\n').replaceAll('\r\n', '\n').replaceAll('\r', '\n')
}

/**
 * The records of a delimited text with plain line ends, by RFC 4180, in time linear in its length. It differs from a
 * strict parser where real lists do: a cell such as `"Heroes" live` keeps its quotes, blanks may stand before a quote,
 * and a quote that never closes swallows no rows. `delimiter` '' gives one cell per line.
 */
export function* records(text: string, delimiter: string): Generator<TableRecord> {
  let [at, line] = [0, 1]
  while (at < text.length) {
    const record: TableRecord = { line, cells: [] }
    for (;;) {
      const quoted = delimiter === '' ? null : quotedCell(text, at, delimiter)
      const end = quoted?.end ?? plainEnd(text, at, delimiter)
      record.cells.push(quoted?.cell ?? text.slice(at, end))
      line += quoted?.lines ?? 0
      at = end + 1
      if (end >= text.length || text[end] === '\n') break
    }
    line++
    yield record
  }
}

function plainEnd(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at++) if (text[at] === '\n' || text[at] === delimiter) return at
  return text.length
}

function quotedCell(text: string, from: number, delimiter: string) {
  let start = from
  while (text[start] === ' ') start++
  if (text[start] !== '"') return null
  let at = start + 1
  for (;;) {
    at = text.indexOf('"', at)
    if (at < 0) return null
    if (text[at + 1] !== '"') break
    at += 2
  }
  let end = at + 1
  while (text[end] === ' ') end++
  if (end < text.length && text[end] !== delimiter && text[end] !== '\n') return null
  const cell = text.slice(start + 1, at)
  const lines = countLineEnds(cell)
  return lines > LONGEST_CELL_LINES ? null : { cell: cell.replaceAll('""', '"'), end, lines }
}

function countLineEnds(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

const RECORDS_A_TURN = 2_000
const MOST_RECORDS = 100_000
const MOST_CELLS = 500

/**
 * The records of a text that keeps to RFC 4180 to the letter, line ends within cells included; null where it does not, or
 * is longer or wider than a list may be. Yields to the event loop on the way.
 */
export async function exactRecords(text: string, delimiter: string): Promise<TableRecord[] | null> {
  const all: TableRecord[] = []
  let [at, line] = [0, 1]
  while (at < text.length) {
    const record: TableRecord = { line, cells: [] }
    for (;;) {
      const found = exactCell(text, at, delimiter)
      if (!found || record.cells.push(found.cell) > MOST_CELLS) return null
      line += countLineEnds(found.cell)
      at = found.end
      if (text[at] !== delimiter) break
      at++
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    line++
    if (all.push(record) > MOST_RECORDS) return null
    if (all.length % RECORDS_A_TURN === 0) await setImmediate()
  }
  return all
}

function exactCell(text: string, from: number, delimiter: string): { cell: string; end: number } | null {
  if (text[from] !== '"') {
    let end = from
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++
    return { cell: text.slice(from, end), end }
  }
  let at = from + 1
  for (;;) {
    at = text.indexOf('"', at)
    if (at < 0) return null
    if (text[at + 1] !== '"') break
    at += 2
  }
  const ends = at + 1 === text.length || [delimiter, '\n', '\r'].includes(text[at + 1]!)
  return ends ? { cell: text.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 } : null
}
