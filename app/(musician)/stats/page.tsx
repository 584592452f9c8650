import type { Metadata } from 'next'
import { requireMusician } from '@/auth'
import { NoStats } from '@/components/stats/no-stats'
import { RepertoireStats } from '@/components/stats/repertoire-stats'
import { PageTitle } from '@/components/ui/page-title'
import { ownRepertoire } from '@/db/repertoires'
import { findStats } from '@/db/stats'
import { counted } from '@/lib/counted'

export const metadata: Metadata = { title: 'Stats' }

export default async function StatsPage() {
  const stats = await findStats(ownRepertoire(await requireMusician()))
  const numbers = [counted(stats.songs, 'song'), counted(stats.artists, 'artist'), counted(stats.genres, 'genre')]
  return (
    <div className="page stack gap-10">
      <PageTitle title="Stats" numbers={stats.songs > 0 ? numbers : []} />
      {stats.songs > 0 ? (
        <RepertoireStats stats={stats} now={new Date().toISOString().slice(0, 7)} path="/repertoire" />
      ) : (
        <NoStats />
      )}
    </div>
  )
}
