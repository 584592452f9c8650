import 'server-only'
import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { cached } from '@/lib/cached'
import type { Member } from './band-membership'
import { db, rowsOf } from './client'
import type { Player } from './line-up'
import { bandRepertoire, repertoireVersion } from './repertoires'
import { findSameSongAnswers, worksOf } from './same-songs'
import { songs } from './schema'
import type { Tally } from './stats'
import { bitAt, bitsOf, heldBy, sameAs } from './together-keys'

const HOUR = 3_600

/** What each of these players shares (`brings`), and how many of those songs only they have (`alone`). */
export type Brought = { id: string; brings: number; alone: number }

/** Who brings what, and how many songs all of them got to know in each month (`2026-11`, UTC): when the last of them added it. */
export type BandStats = { brought: Brought[]; months: Tally[] }

/** Kept for an hour under the versions of everything it was made from. */
export async function findBandStats(member: Member, players: Player[]): Promise<BandStats> {
  if (!players.length) return { brought: [], months: [] }
  const version = await repertoireVersion(bandRepertoire(member))
  const from = JSON.stringify([version, players.map(({ id, version }) => [id, version])])
  const name = createHash('sha256').update(from).digest('base64url')
  return cached(`band stats:1:${member.bandId}:${name}`, HOUR, () => countBandStats(member, players))
}

async function countBandStats(member: Member, players: Player[]): Promise<BandStats> {
  const works = worksOf(await findSameSongAnswers(bandRepertoire(member)))
  const added = sql`(${songs.createdAt} at time zone 'UTC')`
  const rows = await rowsOf<{ part: string; value: string; songs: number; alone: number }>(
    db(),
    sql`
      with ${sameAs(works)}, held as (${heldBy(players, added)}),
      firsts as (
        select coalesce(same.work, held.song_key) as work, bit, min(fits) as added
        from held left join same on same.song_key = held.song_key group by 1, 2
      ),
      known as (select work, bit_or(bit) as known, max(added) as added from firsts group by 1)
      select 'player' as part, bit::text as value, count(*)::int as songs,
        count(*) filter (where known.known = bit)::int as alone
      from firsts join known using (work) group by bit
      union all
      select 'month', to_char(added, 'YYYY-MM'), count(*)::int, 0
      from known where known = ${bitsOf(players.length)}::bigint and added is not null group by 2
      order by 1, 2 limit 2000`,
  )
  return {
    brought: players.map(({ id }, place) => {
      const row = rows.find(({ part, value }) => part === 'player' && value === bitAt(place))
      return { id, brings: row?.songs ?? 0, alone: row?.alone ?? 0 }
    }),
    months: rows.filter(({ part }) => part === 'month').map(({ value, songs }) => ({ value, songs })),
  }
}
