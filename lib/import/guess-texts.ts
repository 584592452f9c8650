export type TextColumn = { index: number; values: string[] }

/**
 * Which of the columns of text holds the titles and which the artists. Titles repeat least. The artists stand next to
 * them and repeat, but not as often as styles or moods do; where nothing repeats, the title stands first.
 */
export function guessTexts(columns: TextColumn[]): { title: number | null; artist: number | null } {
  const filled = columns.map(({ index, values }) => {
    const cells = values.filter((value) => value !== '')
    return { index, rows: values.length, size: cells.length, variety: variety(cells) }
  })
  const titles = filled.filter(({ rows, size }) => size >= rows * 0.5)
  const title = titles.reduce<(typeof filled)[number] | null>(
    (best, column) => (!best || column.variety > best.variety + 0.001 ? column : best),
    null,
  )
  if (!title) return { title: null, artist: null }
  const at = filled.indexOf(title)
  const neighbours = [filled[at + 1], filled[at - 1]].filter((column) => column !== undefined)
  const artist = neighbours.reduce<(typeof filled)[number] | null>(
    (best, column) => (column.variety > (best?.variety ?? MOODS) ? column : best),
    null,
  )
  return { title: title.index, artist: artist?.index ?? null }
}

/** Below this share of different values a column groups songs rather than naming who plays them. */
const MOODS = 0.08

function variety(values: string[]): number {
  return values.length === 0 ? 0 : new Set(values.map((value) => value.trim().toLowerCase())).size / values.length
}
