import { songKey } from '@/lib/music/song-identity'
import type { NamedChart } from './chart-of-name'

const HABIT = 3

/**
 * The charts of a list, sure where the list itself settles what a name alone does not: `- Bb` is the part for B♭ instruments
 * where the same song has other parts beside it, or where names of the list end so again and again and none ends in a key.
 */
export function settledByHabit(charts: readonly NamedChart[]): NamedChart[] {
  const parts = new Map<string, Set<string>>()
  for (const chart of charts) {
    const looks = parts.get(titleOf(chart)) ?? new Set()
    parts.set(titleOf(chart), looks)
    if (chart.transposition || chart.instrument) looks.add(`${chart.instrument} ${chart.transposition}`)
  }
  const keys = charts.some((chart) => chart.sure && chart.key && !chart.transposition)
  const habit = !keys && charts.filter(isHorn).length >= HABIT
  return charts.map((chart) =>
    isHorn(chart) && (habit || parts.get(titleOf(chart))!.size > 1) ? { ...chart, sure: true } : chart,
  )
}

function isHorn({ sure, key, transposition }: NamedChart): boolean {
  return !sure && !key && (transposition === 'Bb' || transposition === 'Eb')
}

function titleOf({ title }: NamedChart): string {
  return songKey(title, null)
}
