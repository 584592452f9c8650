import { cleanLine } from '@/lib/import/clean-text'
import type { TableRecord } from '@/lib/import/records'
import type { ColumnGuess } from '@/lib/import/song-draft'

const GROUPING = new Set(['artist', 'genre', 'tags'])
const BLANK_SHARE = 0.5

/**
 * Fills the columns that name a group only on its first row, as in `ABBA | Dancing Queen`, ` | Waterloo`. They stand left
 * of the titles, half of their cells or more are empty, the first is not, and no name comes twice.
 */
export function withGroupsFilled(rows: TableRecord[], columns: ColumnGuess[]): TableRecord[] {
  const title = columns.find(({ field }) => field === 'title')?.index ?? 0
  const groups = columns.filter(
    ({ index, field }) => index < title && GROUPING.has(field ?? '') && isGroup(rows, index),
  )
  if (groups.length === 0) return rows
  const current = new Map<number, string>()
  return rows.map(({ line, cells }) => {
    const filled = [...cells]
    for (const { index } of groups) {
      if ((cells[index] ?? '').trim() !== '') current.set(index, cells[index]!)
      filled[index] = current.get(index) ?? ''
    }
    return { line, cells: filled }
  })
}

function isGroup(rows: TableRecord[], column: number): boolean {
  const cells = rows.map(({ cells }) => cleanLine(cells[column] ?? ''))
  const names = cells.filter((cell) => cell !== '')
  return (
    cells[0] !== '' &&
    names.length >= 2 &&
    names.length <= cells.length * (1 - BLANK_SHARE) &&
    new Set(names).size === names.length
  )
}
