import type { Outcome } from './figure'

export type Results = {
  commit: string
  date: string
  figures: {
    name: string
    value: number | null
    floor: number
    higherIsBetter: boolean
    ok: boolean
    reason?: string
  }[]
}

/** What `bench/results.json` holds: one entry per row; one that was not run has no value and says why. */
export function resultsOf(outcomes: Outcome[], { commit, date }: Pick<Results, 'commit' | 'date'>): Results {
  const figures = outcomes.map(({ name, value, floor, higherIsBetter, ok, notRun, told }) => ({
    ...{ name, value: value === null ? null : Number(value.toPrecision(4)), floor, higherIsBetter, ok },
    ...(notRun ? { reason: told } : {}),
  }))
  return { commit, date, figures }
}
