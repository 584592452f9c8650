import Link from 'next/link'
import { PageTitle } from '@/components/ui/page-title'
import { findMyPart } from '@/db/band-members'
import type { Member } from '@/db/band-membership'
import { countBlocked, findRecentLineUps, findWorthLearning, withAllOfMine } from '@/db/learn-next'
import { findPlayers, tickedOf } from '@/db/line-up'
import { findTogether } from '@/db/together'
import type { Params } from '@/lib/song-filter'
import { readTogetherView } from '@/lib/together-view'
import { Blocked } from './blocked'
import { WorthLearning } from './worth-learning'

/** What the asker could learn next for a line-up or those of the last months; and for the band, what waits for one person. */
export async function LearnNext({ member, params }: { member: Member; params: Params }) {
  const [shared, recent, mine] = await Promise.all([findPlayers(member), findRecentLineUps(member), findMyPart(member)])
  const { who } = readTogetherView(params)
  const players = withAllOfMine(member, shared)
  const ticked = tickedOf(players, who)
  const lineUp = ticked.some(({ me }) => me) ? ticked : [...players.filter(({ me }) => me), ...ticked]
  const lineUps = who || !recent.length ? [lineUp.map(({ id }) => id)] : recent
  const [worth, blocked, together] = await Promise.all([
    findWorthLearning(member, shared, lineUps),
    countBlocked(member, tickedOf(shared, who)),
    findTogether(member, lineUp, { butOne: false, filter: {}, sort: 'ready', page: 0 }),
  ])
  const path = `/bands/${member.bandId}/together`
  return (
    <div className="page page-narrow stack">
      <PageTitle title="Learn next" />
      <WorthLearning
        bandId={member.bandId}
        worth={worth}
        players={shared}
        lineUps={lineUps.length}
        lineUp={lineUp}
        now={together.all}
      />
      {mine && <Blocked member={member} players={shared} blocked={blocked} mine={mine} />}
      <p>
        <Link href={who ? `${path}?who=${who.join(',')}` : path} className="tap inline-flex items-center underline">
          Back to what you can all play
        </Link>
      </p>
    </div>
  )
}
