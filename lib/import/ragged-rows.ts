/**
 * The cells of a row that has more than its table, put together again where a comma inside a text was not quoted: in
 * `African Queen, The,Latin` only that comma is followed by a blank. Cells beyond the table stay where they are.
 */
export function withoutStrayCuts(cells: string[], width: number, delimiter: string): string[] {
  if (cells.length <= width) return cells
  const joined: string[] = []
  let extra = cells.length - width
  for (const cell of cells) {
    const before = joined.at(-1)
    if (extra > 0 && before !== undefined && before !== '' && /^ \S/.test(cell)) {
      joined[joined.length - 1] = `${before}${delimiter}${cell}`
      extra--
    } else joined.push(cell)
  }
  return joined
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

function isEmptyColumn(rows: { cells: string[] }[], column: number): boolean {
  return rows.every(({ cells }) => (cells[column] ?? '').trim() === '')
}
