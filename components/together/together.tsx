import { Suspense } from 'react'
import { PageTitle } from '@/components/ui/page-title'
import { type Member, may } from '@/db/band-membership'
import { findPlayers, tickedOf } from '@/db/line-up'
import { findTogether } from '@/db/together'
import { findCommonGenres } from '@/db/together-genres'
import type { Params } from '@/lib/song-filter'
import { readTogetherView } from '@/lib/together-view'
import { CommonFilters } from './common-filters'
import { CommonSongs } from './common-songs'
import { HowMany } from './how-many'
import { LearnLink } from './learn-link'
import { LineUp } from './line-up'
import { NearSongs, NearSongsSkeleton } from './near-songs'
import { NothingInCommon } from './nothing-in-common'

/** "What can we all play?": who is there tonight, and the songs they have in common. */
export async function Together({ member, params }: { member: Member; params: Params }) {
  const view = readTogetherView(params)
  const players = await findPlayers(member)
  const ticked = tickedOf(players, view.who)
  const answer = await findTogether(member, ticked, view)
  // After it, from what was kept for it: at once both would read the same.
  const genres = await findCommonGenres(member, ticked)
  const path = `/bands/${member.bandId}/together`
  const place = { path, view, players, ticked, answer, member }
  return (
    <div className="page flex flex-col gap-3 pt-4!">
      <PageTitle title={<span className="text-heading">What can we all play?</span>} />
      <LineUp {...place} mayAddGuests={may(member, 'add guests')} />
      {ticked.length > 0 && <HowMany {...place} />}
      {ticked.length > 0 && <CommonFilters path={path} view={view} genres={genres} />}
      {answer.songs.length > 0 ? <CommonSongs {...place} /> : <NothingInCommon {...place} />}
      {ticked.length > 1 && !view.choosing && (
        <>
          <LearnLink ticked={ticked} path={path} />
          {may(member, 'answer sameness') && (
            <Suspense fallback={<NearSongsSkeleton />}>
              <NearSongs member={member} ticked={ticked} path={path} />
            </Suspense>
          )}
        </>
      )}
    </div>
  )
}
