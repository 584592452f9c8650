/** A column of a table for a terminal: what stands above it, and what a row says in it. Numbers stand to the right. */
export type Column<Row> = { label: string; of: (row: Row) => string | number; longest?: number }

/** Rows as lines of columns; what is longer than its column may be ends in an ellipsis. */
export function terminalTable<Row>(columns: Column<Row>[], rows: Row[]): string {
  const cells = rows.map((row) => columns.map(({ of, longest = 200 }) => shorten(inWords(of(row)), longest)))
  const widths = columns.map(({ label }, at) => Math.max(label.length, ...cells.map((line) => line[at]!.length)))
  const right = columns.map(({ of }) => rows.length > 0 && typeof of(rows[0]!) === 'number')
  const lines = [columns.map(({ label }) => label), widths.map((width) => '─'.repeat(width)), ...cells]
  return lines
    .map((line) => line.map((cell, at) => (right[at] ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!))))
    .map((line) => line.join('  ').trimEnd())
    .join('\n')
}

function inWords(value: string | number): string {
  return typeof value === 'number' ? value.toLocaleString('en', { maximumFractionDigits: 1 }) : value
}

function shorten(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}
