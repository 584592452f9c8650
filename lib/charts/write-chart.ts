import type { Chart, ChartLine } from '@/lib/charts/chart'

/** The chart as ChordPro text; a chart nobody changed is written byte for byte as it was read. */
export function writeChart({ lines }: Chart): string {
  return lines.map(({ raw }) => raw).join('')
}

/** A line with a new text and the line end it had. */
export function rewritten(line: ChartLine, text: string): string {
  return text + (/\r?\n$|\r$/.exec(line.raw.slice(-2))?.[0] ?? '')
}
