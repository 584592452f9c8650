import { headerPlace } from '@/lib/import/header-words'
import { records } from '@/lib/import/records'

const CANDIDATES = ['\t', ';', '|', ','] as const
const SAMPLE_RECORDS = 300

/**
 * The delimiter of a text with plain line ends, or '' where it is one column: the one that cuts most of the first records
 * into the same number of cells, the header's words deciding first. Commas in titles do not make a table.
 */
export function guessDelimiter(text: string): string {
  let [best, bestScore] = ['', 0.6]
  for (const delimiter of CANDIDATES) {
    const score = evenness(text, delimiter)
    if (score > bestScore) [best, bestScore] = [delimiter, score]
  }
  return best
}

function evenness(text: string, delimiter: string): number {
  const widths = new Map<number, number>()
  let [rows, known] = [0, 0]
  for (const { cells } of records(text, delimiter)) {
    if (cells.every((cell) => cell.trim() === '')) continue
    if (rows < 5 && cells.length > 1) known = Math.max(known, cells.filter((cell) => headerPlace(cell) !== null).length)
    widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
    if (++rows >= SAMPLE_RECORDS) break
  }
  const [width = 1, count = 0] = [...widths].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [1, 0])
  const wider = [...widths].filter(([cells]) => cells >= 2).reduce((sum, [, number]) => sum + number, 0)
  const header = known >= 2 ? 1 + known / 100 : 0
  if (width < 2) return header > 0 && wider >= rows * 0.3 ? header : 0
  return header + (count / rows) * 0.5 + (wider / rows) * 0.5
}
