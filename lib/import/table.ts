import { setImmediate } from 'node:timers/promises'
import { cleanLine, cut } from '@/lib/import/clean-text'
import { columnHints } from '@/lib/import/column-hints'
import { guessDelimiter } from '@/lib/import/delimiter'
import { findHeader } from '@/lib/import/find-header'
import { withGroupsFilled } from '@/lib/import/group-columns'
import { guessColumns } from '@/lib/import/guess-columns'
import { guessHeaderless } from '@/lib/import/guess-headerless'
import { hasBlankBehind, mended, tableWidth } from '@/lib/import/ragged-rows'
import { records, type TableRecord, withPlainLineEnds } from '@/lib/import/records'
import { belowEachOther } from '@/lib/import/side-by-side'
import type { ColumnGuess, ReadChoices, ReadResult, SongReader } from '@/lib/import/song-draft'
import { isSongSheet } from '@/lib/import/song-sheet'
import { readTableRows } from '@/lib/import/table-rows'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { isMissing } from '@/lib/music/missing'

const DELIMITER_SAMPLE = 500_000
const MOST_ROWS = 100_000
const MOST_COLUMNS = 500
const MOST_CELLS = 3_000_000
const TOO_WIDE = `This table has more than ${MOST_COLUMNS} columns.`
const MOST_DELIMITERS = 20_000
const SAMPLE_VALUES = 400
const SHOWN_VALUES = 3
const RECORDS_A_TURN = 2_000

/** Reads lists of columns: CSV with `,` `;` or `|`, and TSV, with or without a header. */
export const tableReader: SongReader = {
  format: 'table',
  recognises: (text) => {
    const start = withPlainLineEnds(text.slice(0, DELIMITER_SAMPLE))
    if (isTooWide(start)) throw new UnreadableFile(TOO_WIDE)
    return !isSongSheet(start) && guessDelimiter(start) !== ''
  },
  read: async (text, choices) => {
    const plain = withPlainLineEnds(text)
    if (isTooWide(plain)) throw new UnreadableFile(TOO_WIDE)
    const delimiter = guessDelimiter(plain.slice(0, DELIMITER_SAMPLE))
    return readTable(await collect(plain, delimiter), choices, delimiter)
  },
}

/** Reads the records of a table, the header among them, whatever they were written in. Wholly empty rows are no rows. */
export async function readTable(
  all: TableRecord[],
  choices: ReadChoices,
  delimiter: string,
): Promise<Omit<ReadResult, 'format' | 'encoding'>> {
  const at = headerAt(all, choices.hasHeader)
  const { header, rows: body } = belowEachOther((all[at]?.cells ?? []).map(cleanLine), all.slice(at + 1))
  const width = tableWidth(body, header)
  if (width > MOST_COLUMNS) throw new UnreadableFile(TOO_WIDE)
  const blank = hasBlankBehind(body, width)
  const rows = body.map(({ line, cells }) => ({ line, cells: mended(cells, width, delimiter, blank) }))
  await setImmediate()
  const columns = columnsOf(header, width, rows, at >= 0, choices)
  const hints = columns.map(({ field, header, index }) => columnHints(field, header, valuesOf(rows, index)))
  await setImmediate()
  const read = await readTableRows(withGroupsFilled(rows, columns), columns, hints, at >= 0 ? header : null)
  return { hasHeader: at >= 0, columns, ...read }
}

/** Counted before any cell is made: millions of empty ones would cost more than the file they come from. */
function isTooWide(text: string): boolean {
  let delimiters = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10) delimiters = 0
    else if ((code === 44 || code === 59 || code === 9 || code === 124) && ++delimiters > MOST_DELIMITERS) return true
  }
  return false
}

async function collect(text: string, delimiter: string): Promise<TableRecord[]> {
  const all: TableRecord[] = []
  let [turn, cells] = [0, 0]
  for (const record of records(text, delimiter)) {
    cells += record.cells.length
    if (cells > MOST_CELLS)
      throw new UnreadableFile('This table has more than 3,000,000 cells: leave out columns that say nothing of songs.')
    if (record.cells.some((cell) => cell.trim() !== '')) all.push(record)
    if (all.length > MOST_ROWS)
      throw new UnreadableFile('This list has more than 100,000 rows: split it into several files.')
    if (++turn % RECORDS_A_TURN === 0) await setImmediate()
  }
  return all
}

function headerAt(all: TableRecord[], chosen?: boolean): number {
  if (chosen === false) return -1
  const found = findHeader(all)
  return chosen === true ? Math.max(found, 0) : found
}

function columnsOf(
  header: string[],
  width: number,
  rows: TableRecord[],
  hasHeader: boolean,
  choices: ReadChoices,
): ColumnGuess[] {
  const names = Array.from({ length: width }, (_, index) => cut(header[index] || `Column ${index + 1}`, 200))
  const samples = names.map((_, index) => sample(rows, index))
  const fields = hasHeader ? guessColumns(names, samples) : guessHeaderless(samples)
  return names.map((name, index) => ({
    index,
    header: name,
    field: choices.columns && Object.hasOwn(choices.columns, index) ? (choices.columns[index] ?? null) : fields[index]!,
    samples: samples[index]!.filter((value) => !isMissing(value))
      .slice(0, SHOWN_VALUES)
      .map((value) => cut(value, 200)),
  }))
}

/** Values spread evenly over the whole list, in their order, so that its end counts as much as its beginning. */
function sample(rows: TableRecord[], column: number): string[] {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE_VALUES))
  const values: string[] = []
  for (let at = 0; at < rows.length; at += step) values.push(cleanLine((rows[at]!.cells[column] ?? '').slice(0, 1000)))
  return values
}

function* valuesOf(rows: TableRecord[], column: number): Generator<string> {
  for (const { cells } of rows) yield cells[column] ?? ''
}
