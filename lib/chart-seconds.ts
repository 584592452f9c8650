import type { ChartView } from '@/lib/charts/chart-view'
import { durationSeconds } from '@/lib/duration'

const BEATS_OF_A_LINE = 8
const USUAL_TEMPO = 100

/** In how many seconds a chart is played through: as it says, or two bars to a line at its tempo. */
export function scrollSeconds({ duration, sections }: ChartView, tempo: number | null): number {
  const said = duration ? durationSeconds(duration) : null
  if (said) return Math.min(3600, Math.max(10, said))
  const lines = sections.flatMap(({ lines }) => lines).filter(({ kind }) => kind === 'words' || kind === 'grid').length
  return Math.min(3600, Math.max(30, Math.round((lines * BEATS_OF_A_LINE * 60) / (tempo ?? USUAL_TEMPO))))
}
