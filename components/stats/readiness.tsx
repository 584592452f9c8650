import type { Stats } from '@/db/stats'
import { READINESS, READINESS_LABEL } from '@/lib/songs'
import { BarsPicture } from './bars-picture'
import { songsBehind } from './songs-behind'

export function Readiness({ stats: { readiness, unknown }, path }: { stats: Stats; path: string }) {
  const bars = READINESS.map((value) => ({
    key: value,
    name: READINESS_LABEL[value],
    songs: readiness.find((tally) => tally.value === value)?.songs ?? 0,
    href: songsBehind(path, { readiness: value }),
  })).filter(({ songs }) => songs > 0)
  const unsaid = {
    key: 'none',
    name: 'Not said',
    songs: unknown.readiness,
    href: songsBehind(path, { readiness: 'none' }),
  }
  return (
    <BarsPicture
      title="Readiness"
      column="Readiness"
      bars={unknown.readiness > 0 ? [...bars, { ...unsaid, faint: true }] : bars}
    />
  )
}
