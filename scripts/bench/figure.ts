import { stripVTControlCharacters } from 'node:util'
import type { World } from './world'

/** A row of the table of figures. To add one, write a file in `figures/` that exports it and name it in `figures/index.ts`. */
export type Figure = {
  /** The row, as it is named in results and pictures. */
  name: string
  /** What `--only` looks for besides the name. */
  topic: string
  floor: number
  higherIsBetter: boolean
  measure: (world: World) => Promise<Measured | NotRun>
}

/** One value for each round, both sides in turn; what else there is to say; and whether what is promised beside the value is kept. */
export type Measured = { rounds: number[]; told?: string; kept?: boolean }
export type NotRun = { notRun: string }

export type Outcome = Figure & { value: number | null; ok: boolean; rounds: number[]; told: string; notRun: boolean }

const LONGEST_REASON = 300

/** Measures a figure and judges it by the median of its rounds. What fails is a figure that was not run, and says why. */
export async function outcomeOf(figure: Figure, world: World): Promise<Outcome> {
  const measured = await figure
    .measure(world)
    .catch((error: unknown) => ({ notRun: stripVTControlCharacters(String(error)).slice(0, LONGEST_REASON) }))
  if ('notRun' in measured)
    return { ...figure, value: null, ok: false, rounds: [], told: measured.notRun, notRun: true }
  const value = medianOf(measured.rounds)
  if (!Number.isFinite(value))
    return { ...figure, value: null, ok: false, rounds: [], told: 'what was measured is no number', notRun: true }
  const ok = isReached(value, figure) && measured.kept !== false
  return { ...figure, value, ok, rounds: measured.rounds, told: measured.told ?? '', notRun: false }
}

export function isReached(value: number, { floor, higherIsBetter }: Pick<Figure, 'floor' | 'higherIsBetter'>): boolean {
  return higherIsBetter ? value >= floor : value <= floor
}

/** The middle value, or the mean of the two in the middle. */
export function medianOf(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = (sorted.length - 1) / 2
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2
}

/** The value that this part of all values does not exceed (nearest rank). */
export function percentile(values: number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)]!
}
