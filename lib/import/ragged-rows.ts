import { records } from '@/lib/import/records'

/**
 * The cells of a row as its writer meant them: a whole row quoted into its first cell is cut again, and a comma inside a
 * text that was not quoted cuts no longer, known by the blank behind it in a list that writes none (`Queen, The,Latin`).
 */
export function mended(cells: string[], width: number, delimiter: string, blankBehind: boolean): string[] {
  const row = unwrapped(withoutEmptyEnd(cells), width, delimiter)
  if (row.length <= width || blankBehind) return row
  const joined: string[] = []
  let extra = row.length - width
  for (const cell of row) {
    const before = joined.at(-1)
    if (extra > 0 && before !== undefined && before !== '' && /^ \S/.test(cell)) {
      joined[joined.length - 1] = `${before}${delimiter}${cell}`
      extra--
    } else joined.push(cell)
  }
  return joined
}

/** Whether the list itself writes a blank behind its delimiters. */
export function hasBlankBehind(rows: { cells: string[] }[], width: number): boolean {
  const regular = rows.filter(({ cells }) => cells.length === width).slice(0, 500)
  const blank = regular.filter(({ cells }) => cells.slice(1).some((cell) => /^ \S/.test(cell)))
  return blank.length > regular.length * 0.3
}

/** How many columns a table has: the commonest number of cells of its rows, at least as many as its header names. */
export function tableWidth(rows: { cells: string[] }[], header: string[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const [common = 1] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [1, 0])
  let width = Math.max(common, header.length)
  while (width > 1 && (header[width - 1] ?? '') === '' && isEmptyColumn(rows, width - 1)) width--
  return width
}

function unwrapped(cells: string[], width: number, delimiter: string): string[] {
  const [only] = cells
  if (cells.length !== 1 || width < 3 || !only || delimiter === '' || !only.includes(delimiter)) return cells
  const inner = records(only, delimiter).next().value
  return inner && inner.cells.length >= width - 1 ? withoutEmptyEnd(inner.cells) : cells
}

function withoutEmptyEnd(cells: string[]): string[] {
  let end = cells.length
  while (end > 1 && cells[end - 1]!.trim() === '') end--
  return end === cells.length ? cells : cells.slice(0, end)
}

function isEmptyColumn(rows: { cells: string[] }[], column: number): boolean {
  return rows.every(({ cells }) => (cells[column] ?? '').trim() === '')
}
