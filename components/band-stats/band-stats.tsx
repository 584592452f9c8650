import { RepertoireStats } from '@/components/stats/repertoire-stats'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import type { Member } from '@/db/band-membership'
import { findBandStats } from '@/db/band-stats'
import { countBlocked } from '@/db/learn-next'
import { findPlayers } from '@/db/line-up'
import { bandRepertoire } from '@/db/repertoires'
import { findStats } from '@/db/stats'
import { counted } from '@/lib/counted'
import { Brought } from './brought'
import { CommonGrowth } from './common-growth'

/** A band in numbers: who brings what, what waits for whom, how the common set grew, and the pictures of its own songs. */
export async function BandStats({ member }: { member: Member }) {
  const players = (await findPlayers(member)).filter(({ kind, hasSongs }) => kind !== 'guest' && hasSongs)
  const [stats, { brought, months }, blocked] = await Promise.all([
    findStats(bandRepertoire(member)),
    findBandStats(member, players),
    countBlocked(member, players),
  ])
  const common = months.reduce((sum, { songs }) => sum + songs, 0)
  const now = new Date().toISOString().slice(0, 7)
  const songs = `/bands/${member.bandId}/songs`
  return (
    <div className="page stack gap-10">
      <PageTitle
        title="Stats"
        numbers={[
          counted(stats.songs, 'song of the band', 'songs of the band'),
          `${common.toLocaleString('en')} known by all`,
        ]}
      />
      {players.length > 0 ? (
        <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
          <Brought players={players} brought={brought} blocked={blocked} />
          <CommonGrowth players={players.length} months={months} now={now} />
        </div>
      ) : (
        <EmptyState
          title="Nobody shares songs here yet"
          action={<ButtonLink href={`/bands/${member.bandId}/settings`}>Choose what to share</ButtonLink>}
        >
          As soon as members do, you see here who brings what, and what you have in common.
        </EmptyState>
      )}
      {stats.songs > 0 && (
        <section aria-labelledby="own" className="stack gap-8 border-hairline border-t pt-8">
          <h2 id="own" className="text-title">
            The band’s songs
          </h2>
          <RepertoireStats stats={stats} now={now} path={songs} />
        </section>
      )}
    </div>
  )
}
