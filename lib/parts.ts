import { typesReadBy } from '@/lib/chart-for'
import { type ChartFor, chartTypesOf } from '@/lib/chart-types'
import { instrumentOf } from '@/lib/charts/instrument-of'
import { CONCERT, INSTRUMENTS, type Instrument } from '@/lib/charts/instruments'

/** One instrument of a band: `name` as an address says it, who plays it, and whether SOLEil knows what it reads. */
export type PartColumn = { name: string; label: string; instrument: Instrument; known: boolean; players: string[] }

/** What there is for an instrument: a chart to read as it is, one that is written anew for it, or nothing. */
export type Cell = 'has' | 'transposable' | 'missing'
export const CELL_LABEL: Record<Cell, string> = { has: 'has', transposable: 'transposed', missing: 'missing' }

/** What a chart tells of for whom it is; `movable` is one that SOLEil can write anew in another key. */
export type ChartSign = ChartFor & { movable: boolean }

/** As many instruments as a board can show. */
const MOST_COLUMNS = 24

/** The instruments of a band from what its members play, in the order of a score of SOLEil's; a word it does not know reads concert pitch. */
export function partColumns(players: readonly { name: string; instruments: readonly string[] }[]): PartColumn[] {
  const columns = new Map<string, PartColumn>()
  for (const { name: player, instruments } of players)
    for (const word of instruments) {
      const made = columnOf(word)
      const column = columns.get(made.name) ?? made
      if (!column.players.includes(player)) column.players.push(player)
      columns.set(column.name, column)
    }
  return [...columns.values()].sort(byScore).slice(0, MOST_COLUMNS)
}

/** The column of an instrument as somebody typed it. */
export function columnOf(word: string): PartColumn {
  const known = instrumentOf(word)
  if (known) return { name: known.name, label: known.label, instrument: known, known: true, players: [] }
  return { name: plain(word), label: word.trim(), instrument: CONCERT, known: false, players: [] }
}

/** What this chart is to this instrument. */
export function cellOf(column: PartColumn, chart: ChartSign): Cell {
  if (chart.kind === 'audio') return 'missing'
  if (isFor(column, chart)) return 'has'
  return chart.movable && WRITTEN_ANEW.has(chart.kind) && column.instrument.reads !== 'drums' && !isOfDrums(chart)
    ? 'transposable'
    : 'missing'
}

/** What all charts of a song together are to this instrument; `ticked` are the chart types it is said to have. */
export function cellOfSong(column: PartColumn, charts: readonly ChartSign[], ticked: readonly string[]): Cell {
  const cells = charts.map((chart) => cellOf(column, chart))
  const made = new Set<string>(charts.flatMap(chartTypesOf))
  if (cells.includes('has') || typesReadBy(column.instrument).some((type) => ticked.includes(type) && !made.has(type)))
    return 'has'
  return cells.includes('transposable') ? 'transposable' : 'missing'
}

const WRITTEN_ANEW = new Set(['chord chart', 'lead sheet', 'part'])

function isFor({ name, instrument, known }: PartColumn, chart: ChartSign): boolean {
  if (chart.instrument && (known ? instrumentOf(chart.instrument)?.name : plain(chart.instrument)) === name) return true
  const types = typesReadBy(instrument)
  return chartTypesOf(chart).some(
    (type) =>
      types.includes(type) && (SOUNDS.has(chart.transposition) || instrument.reads === 'lyrics' || !IN_A_KEY.has(type)),
  )
}

/** What is read at the pitch it is written in, unless one only sings its words. */
const IN_A_KEY = new Set(['lead sheet', 'chords'])
const SOUNDS = new Set([null, 'concert', 'bass clef'])

function isOfDrums({ instrument }: ChartSign): boolean {
  return instrument !== null && instrumentOf(instrument)?.reads === 'drums'
}

function byScore(one: PartColumn, other: PartColumn): number {
  return placeOf(one) - placeOf(other) || one.label.localeCompare(other.label)
}

function placeOf({ known, instrument }: PartColumn): number {
  return known ? INSTRUMENTS.indexOf(instrument) : INSTRUMENTS.length
}

function plain(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
