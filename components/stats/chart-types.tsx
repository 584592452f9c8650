import type { Stats } from '@/db/stats'
import { keyLabel } from '@/lib/music/keys'
import { BarsPicture } from './bars-picture'
import { songsBehind } from './songs-behind'

export function ChartTypes({ stats: { chartTypes, unknown }, path }: { stats: Stats; path: string }) {
  const bars = chartTypes.map(({ value, songs }) => ({
    key: value,
    name: keyLabel(value),
    songs,
    href: songsBehind(path, { chart: value }),
  }))
  const without = {
    key: 'none',
    name: 'No chart yet',
    songs: unknown.chartType,
    href: songsBehind(path, { chart: 'none' }),
  }
  return (
    <BarsPicture
      title="Charts"
      caption={bars.length > 0 && 'A song counts for each of its charts.'}
      column="Chart type"
      bars={unknown.chartType > 0 ? [...bars, { ...without, faint: true }] : bars}
    />
  )
}
