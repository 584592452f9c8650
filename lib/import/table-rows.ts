import { setImmediate } from 'node:timers/promises'
import { withoutFormulaGuard } from '@/lib/export/formula-guard'
import { cleanLine } from '@/lib/import/clean-text'
import { isFileName, share } from '@/lib/import/column-values'
import { draftSong, type Remark, type SongValue } from '@/lib/import/draft-song'
import { repeatsHeader } from '@/lib/import/find-header'
import { groupedRemarks } from '@/lib/import/grouped-remarks'
import { isHeading, isPause, namesSum } from '@/lib/import/headings'
import type { TableRecord } from '@/lib/import/records'
import type { ColumnGuess, SkippedRow, SongDraft } from '@/lib/import/song-draft'
import { readTitles, type TitleColumn } from '@/lib/import/title-column'
import { isMissing } from '@/lib/music/missing'

const ROWS_A_TURN = 500
const HEADING = 'This looks like a heading, not a song.'
const NO_FILE = 'This row names no file, unlike the others.'

/** Reads each row of a table as a song, or skips it with its reason; yields to the event loop on the way. */
export async function readTableRows(
  rows: TableRecord[],
  columns: ColumnGuess[],
  hints: Partial<SongValue>[],
  header: string[] | null,
): Promise<{ read: number; songs: SongDraft[]; skipped: SkippedRow[]; remarks: Remark[] }> {
  const songs: SongDraft[] = []
  const skipped: SkippedRow[] = []
  const remarks: Remark[] = []
  const templates = columns.map(({ field, header }, index) => ({ field, header, text: '', ...hints[index] }))
  const titles = readTitles(columns, (index) => rows.map(({ cells }) => cells[index] ?? ''))
  const files = listsFiles(rows, columns)
  const mode = columns.findIndex(({ field }) => field === 'mode')
  for (const [turn, { line, cells }] of rows.entries()) {
    if (turn % ROWS_A_TURN === ROWS_A_TURN - 1) await setImmediate()
    const reason =
      whyNoSong(cells, header, columns) ?? (files !== null && !isFileName((cells[files] ?? '').trim()) ? NO_FILE : null)
    if (reason) {
      skipped.push({ line, reason })
      continue
    }
    const drafted = draftSong(rowValues(cells, templates, titles, mode), line)
    if ('skipped' in drafted) skipped.push(drafted.skipped)
    else {
      songs.push(drafted.song)
      for (const remark of drafted.remarks) remarks.push(remark)
    }
  }
  return { read: songs.length + skipped.length, songs, skipped, remarks: groupedRemarks(remarks) }
}

/** The column of titles where it lists files and nothing else, so that a closing remark is not taken for a song. */
function listsFiles(rows: TableRecord[], columns: ColumnGuess[]): number | null {
  const title = columns.find(({ field }) => field === 'title')
  const names = rows.map(({ cells }) => (cells[title?.index ?? 0] ?? '').trim()).filter((name) => name !== '')
  return title && names.length >= 10 && share(names, isFileName) >= 0.9 ? title.index : null
}

function rowValues(cells: string[], templates: SongValue[], titles: TitleColumn | null, mode: number): SongValue[] {
  const values: SongValue[] = []
  for (const [index, template] of templates.entries()) {
    const text = withoutFormulaGuard(cells[index] ?? '')
    if (text === '' || template.field === 'ignore' || template.field === 'mode') continue
    const value = { ...template, text }
    if (value.field === 'key' && mode >= 0) value.keyHints = { ...value.keyHints, mode: cells[mode] ?? '' }
    values.push(value)
  }
  for (let index = templates.length; index < cells.length; index++)
    values.push({ field: null, header: `Column ${index + 1}`, text: cells[index]! })
  return titles ? titles.split(values) : values
}

/** Rows that stand in the list without being songs: the header again, and headings such as `Set 2` or `Slow songs:`. */
function whyNoSong(cells: string[], header: string[] | null, columns: ColumnGuess[]): string | null {
  if (header && repeatsHeader(cells, header)) return 'This row repeats the header.'
  if (/^# \p{L}/u.test(cells[0] ?? '') && cells.slice(1).every((cell) => cell.trim() === ''))
    return 'This line is a comment.'
  if (columns.length > 1 && !columns.some(({ field }) => field === 'title'))
    return 'No column of this list could be read as titles.'
  if (cells.every((cell) => /^[-=_:\s]*$/.test(cell)) && cells.some((cell) => cell.includes('--')))
    return 'This line is a ruler, not a song.'
  const only = onlyText(cells)
  if (only !== null && /^(?:https?:\/\/|www\.)\S+$/i.test(only)) return 'This line is a link, not a song.'
  if (only !== null && isHeading(only)) return HEADING
  // Only where songs are told by more than their titles does a row without it divide them.
  if (!columns.some(({ field }) => field === 'artist' || field === 'key')) return null
  if (says(cells, columns, 'artist') || says(cells, columns, 'key')) return null
  const first = cells.find((cell) => cell?.trim()) ?? ''
  if (namesSum(first)) return 'This row is the sum of the list, not a song.'
  return isPause(first) || isPause(cells[columns.findIndex(({ field }) => field === 'title')] ?? '') ? HEADING : null
}

function says(cells: string[], columns: ColumnGuess[], field: ColumnGuess['field']): boolean {
  return columns.some((column) => column.field === field && !isMissing(cells[column.index] ?? ''))
}

/** The one cell of a row that holds anything; null of any other row, which most are known for by their first two cells. */
function onlyText(cells: string[]): string | null {
  let only: string | null = null
  // Short rows have holes where a group was filled in behind their end.
  for (const cell of cells) {
    const text = cleanLine(cell ?? '')
    if (text === '') continue
    if (only !== null) return null
    only = text
  }
  return only
}
