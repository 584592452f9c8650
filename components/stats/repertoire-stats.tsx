import type { Stats } from '@/db/stats'
import { Artists } from './artists'
import { ChartTypes } from './chart-types'
import { Genres } from './genres'
import { Growth } from './growth'
import { Keys } from './keys'
import { Readiness } from './readiness'
import { Tempo } from './tempo'

/** A repertoire in pictures; each part of one leads to the songs behind it. */
export function RepertoireStats({ stats, now }: { stats: Stats; now: string }) {
  return (
    <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
      <Keys stats={stats} />
      <div className="flex min-w-0 flex-col gap-12">
        <Tempo stats={stats} />
        <Readiness stats={stats} />
      </div>
      <Genres stats={stats} />
      <ChartTypes stats={stats} />
      <div className="lg:col-span-2">
        <Growth stats={stats} now={now} />
      </div>
      <Artists stats={stats} />
    </div>
  )
}
