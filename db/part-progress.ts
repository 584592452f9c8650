import 'server-only'
import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { cached } from '@/lib/cached'
import type { ChartSign, PartColumn } from '@/lib/parts'
import type { Member } from './band-membership'
import { db, rowsOf } from './client'
import { boardOf, IS_SIGN } from './part-marks'
import { bandRepertoire, repertoireVersion } from './repertoires'
import { charts } from './schema'
import type { Tally } from './stats'

const HOUR = 3_600

/** How many songs each column has a part for, and for how many it is written anew; and how many cells were first filled in each month (`2026-11`, UTC). */
export type PartProgress = { songs: number; columns: { has: number; transposable: number }[]; months: Tally[] }

/** Kept for an hour under everything it was made from. A cell is filled when its first chart came, or, only ticked, with its song. */
export async function findPartProgress(
  member: Member,
  board: { columns: readonly PartColumn[]; signs: readonly ChartSign[] },
): Promise<PartProgress> {
  const version = await repertoireVersion(bandRepertoire(member))
  const from = JSON.stringify([version, board.columns.map(({ name }) => name)])
  const name = createHash('sha256').update(from).digest('base64url')
  return cached(`parts:1:${member.bandId}:${name}`, HOUR, () => countProgress(member, board))
}

async function countProgress(
  member: Member,
  { columns, signs }: { columns: readonly PartColumn[]; signs: readonly ChartSign[] },
): Promise<PartProgress> {
  const from = bandRepertoire(member)
  const rows = await rowsOf<{ part: string; value: string; has: number; can: number }>(
    db(),
    sql`
      with ${boardOf(from, columns, signs)},
      place as (select generate_series(0, ${columns.length - 1}::int) as place),
      filled as (
        select ${charts.songId} as song, place, ${charts.createdAt} as at
        from ${charts} join sign on ${IS_SIGN} join board on board.id = ${charts.songId}
          join place on ((sign.has | sign.can) >> place) & 1 = 1
        where ${charts.repertoireId} = ${from.id} and ${charts.deletedAt} is null
        union all
        select id, place, added from board join place on ((ticked & ~(has | can)) >> place) & 1 = 1
      ),
      firsts as (select min(at) as at from filled group by song, place)
      select 'column' as part, place::text as value, count(*) filter (where ((has | ticked) >> place) & 1 = 1)::int as has,
        count(*) filter (where ((can & ~(has | ticked)) >> place) & 1 = 1)::int as can
      from board cross join place group by place
      union all select 'month', to_char(at at time zone 'UTC', 'YYYY-MM'), count(*)::int, 0 from firsts group by 2
      union all select 'songs', '', count(*)::int, 0 from board
      order by 1, 2 limit 2000`,
  )
  return {
    songs: rows.find(({ part }) => part === 'songs')!.has,
    columns: columns.map((_, place) => {
      const row = rows.find(({ part, value }) => part === 'column' && value === String(place))
      return { has: row?.has ?? 0, transposable: row?.can ?? 0 }
    }),
    months: rows.filter(({ part }) => part === 'month').map(({ value, has }) => ({ value, songs: has })),
  }
}
