import { type DraftChart, draftChart } from '@/lib/import/draft-chart'
import { withEscapesRead } from '@/lib/import/formats/chordpro-directive'
import { asObject } from '@/lib/import/json-values'

const BEGINS = /^\{x_soleil_chart: (.*)\}$/
const LINE = /^\{x_soleil_line: (.*)\}$/

/**
 * The lines above the chart of a song that SOLEil wrote, and the chart; without one all lines, and null where it is not what
 * SOLEil writes.
 */
export function chartBelow(lines: string[]): { head: string[]; chart?: DraftChart } | null {
  const at = lines.findIndex((line) => BEGINS.test(line.trim()))
  if (at < 0) return { head: lines }
  const about = aboutOf(BEGINS.exec(lines[at]!.trim())![1]!)
  const chart = about && draftChart.safeParse({ ...about, text: textOf(lines.slice(at + 1), about) })
  return chart?.success ? { head: lines.slice(0, at), chart: chart.data } : null
}

function aboutOf(written: string): Record<string, unknown> | null {
  try {
    return asObject(JSON.parse(withEscapesRead(written)))
  } catch {
    return null
  }
}

/** As many lines as were written; all, where somebody has added or taken some since. */
function textOf(below: string[], { lines, crlf }: Record<string, unknown>): string {
  const count = Number(lines)
  const unchanged = below.length >= count && below.slice(count).every((line) => line.trim() === '')
  const text = (unchanged ? below.slice(0, count) : below).map(lineOf).join(crlf === true ? '\r\n' : '\n')
  return unchanged ? text : text.trimEnd()
}

function lineOf(line: string): string {
  const hidden = LINE.exec(line.trim())
  return hidden ? withEscapesRead(hidden[1]!) : line
}
