import { createHash } from 'node:crypto'
import { CHART_LIMITS } from '@/lib/chart-kinds'
import type { DraftChart } from '@/lib/import/draft-chart'

/** A chart that a row brings; `hash` stands for its text. */
export type RowChart = DraftChart & { hash: string }

/** A chart of a song that is there; `imported`: an import brought it, and nobody has edited it since. */
export type KnownChart = Omit<DraftChart, 'text'> & {
  id: string
  hash: string | null
  position: number
  imported: boolean
}

/** A chart that a song would get; `replaces`: the imported one of the same kind that makes room for it. */
export type PlannedChart = RowChart & { position: number; replaces?: string }

/**
 * What becomes of the charts of a row in a song with these: a text that is there changes nothing, another text takes the
 * place of what an import brought, and never of what a musician wrote or edited: it stands beside that. `left`: how many
 * found no room.
 */
export function planCharts(known: readonly KnownChart[], charts: readonly RowChart[] = []) {
  const there = new Set(known.map(({ hash }) => hash))
  const replaceable = known.filter(({ hash, imported }) => imported && !charts.some((chart) => chart.hash === hash))
  const planned: PlannedChart[] = []
  let [count, position, left] = [known.length, Math.max(-1, ...known.map(({ position }) => position)), 0]
  for (const chart of charts.filter(({ hash }) => !there.has(hash))) {
    const at = replaceable.findIndex((other) => isOfSameKind(other, chart))
    const [old] = at < 0 ? [] : replaceable.splice(at, 1)
    if (old) planned.push({ ...chart, position: old.position, replaces: old.id })
    else if (count++ < CHART_LIMITS.charts) planned.push({ ...chart, position: ++position })
    else left++
  }
  return { planned, left }
}

/** The charts of two rows of the same song, each once. */
export function unitedCharts(some: readonly RowChart[] = [], more: readonly RowChart[] = []): RowChart[] {
  const known = new Set(some.map(({ hash }) => hash))
  return [...some, ...more.filter(({ hash }) => !known.has(hash))].slice(0, CHART_LIMITS.charts)
}

/** The charts with what stands for their texts, whichever line ends these have, each text once. */
export function hashed(charts: readonly DraftChart[]): RowChart[] {
  return unitedCharts(
    [],
    charts.map((chart) => ({
      ...chart,
      hash: createHash('sha256').update(chart.text.replaceAll('\r\n', '\n')).digest('hex'),
    })),
  )
}

function isOfSameKind(one: Omit<DraftChart, 'text'>, other: DraftChart): boolean {
  return (['kind', 'label', 'instrument', 'transposition'] as const).every((name) => one[name] === other[name])
}
