import { FollowedLinks } from '@/components/ui/followed-links'
import type { Stats } from '@/db/stats'
import { Artists } from './artists'
import { ChartTypes } from './chart-types'
import { Genres } from './genres'
import { Growth } from './growth'
import { Keys } from './keys'
import { Readiness } from './readiness'
import { Tempo } from './tempo'

/** A repertoire in pictures; each part of one leads to the songs behind it, in the list at `path`. */
export function RepertoireStats({ stats, now, path }: { stats: Stats; now: string; path: string }) {
  return (
    <FollowedLinks className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
      <Keys stats={stats} path={path} />
      <div className="flex min-w-0 flex-col gap-12">
        <Tempo stats={stats} path={path} />
        <Readiness stats={stats} path={path} />
      </div>
      <Genres stats={stats} path={path} />
      <ChartTypes stats={stats} path={path} />
      <div className="lg:col-span-2">
        <Growth stats={stats} now={now} path={path} />
      </div>
      <Artists stats={stats} path={path} />
    </FollowedLinks>
  )
}
