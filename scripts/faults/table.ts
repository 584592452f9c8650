import type { Tally } from './round'

const HEADINGS = [
  'fault',
  'tries',
  'acknowledged',
  'lost',
  'doubled',
  'signed out',
  'failed pages',
  '503',
  'slowest, s',
  'recovery, s',
]

/** The figures as a table of Markdown, padded so that it reads well in a terminal. */
export function tableOf(tallies: Map<string, Tally>): string {
  const rows = [...tallies].map(([name, tally]) => [name, ...figures(tally)])
  const widths = HEADINGS.map((heading, at) => Math.max(heading.length, ...rows.map((row) => row[at]!.length)))
  const line = (cells: string[]) => `| ${cells.map((cell, at) => pad(cell, widths[at]!, at)).join(' | ')} |`
  const rule = widths.map((width, at) => (at ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)))
  return [line(HEADINGS), line(rule), ...rows.map(line)].join('\n')
}

function figures(tally: Tally): string[] {
  const counts = [tally.tries, tally.acknowledged, tally.lost, tally.doubled, tally.signedOut, tally.failed.length]
  const times = [tally.slowest, tally.recovery].map((ms) => (ms / 1000).toFixed(1))
  return [...[...counts, tally.unavailable].map((count) => count.toLocaleString('en')), ...times]
}

function pad(cell: string, width: number, at: number): string {
  return at ? cell.padStart(width) : cell.padEnd(width)
}
