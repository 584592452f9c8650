import 'server-only'
import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { cached } from '@/lib/cached'
import type { ChartSign, PartColumn } from '@/lib/parts'
import type { Member } from './band-membership'
import { db, rowsOf } from './client'
import { boardOf, IS_SIGN } from './part-marks'
import { bandRepertoire, repertoireVersion } from './repertoires'
import { charts, songs } from './schema'
import { visibleSongs } from './song-conditions'
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
  const rows = await rowsOf<{ part: string; value: string; has: string; can: string; songs: number }>(
    db(),
    sql`
      with ${boardOf(from, columns, signs)},
      came as (
        select ${charts.songId} as song, to_char(${charts.createdAt} at time zone 'UTC', 'YYYY-MM') as month,
          bit_or(sign.has | sign.can) as filled
        from ${charts} left join sign on ${IS_SIGN}
        where ${charts.repertoireId} = ${from.id} and ${charts.deletedAt} is null group by 1, 2
      ),
      firsts as (
        select month, filled & ~coalesce(bit_or(filled) over
          (partition by song order by month rows between unbounded preceding and 1 preceding), 0) as filled
        from came join ${songs} on ${songs.id} = song where ${visibleSongs(from)}
      )
      select 'board' as part, '' as value, (has | ticked)::text as has, (can & ~(has | ticked))::text as can, count(*)::int as songs
      from board group by 3, 4
      union all select 'month', month, filled::text, '0', count(*)::int from firsts group by 2, 3
      union all select 'month', to_char(added at time zone 'UTC', 'YYYY-MM'), (ticked & ~(has | can))::text, '0', count(*)::int
      from board group by 2, 3
      order by 1, 2, 3, 4 limit 20000`,
  )
  const board = rows.filter(({ part }) => part === 'board')
  const withBit = (mask: 'has' | 'can', place: number) =>
    sum(board.filter((row) => bitsIn(row[mask]).includes(place)).map((row) => row.songs))
  const months = new Map<string, number>()
  for (const { part, value, has, songs } of rows)
    if (part === 'month') months.set(value, (months.get(value) ?? 0) + songs * bitsIn(has).length)
  return {
    songs: sum(board.map((row) => row.songs)),
    columns: columns.map((_, place) => ({ has: withBit('has', place), transposable: withBit('can', place) })),
    months: [...months].flatMap(([value, songs]) => (songs ? [{ value, songs }] : [])).sort(byMonth),
  }
}

function bitsIn(mask: string): number[] {
  return [...BigInt(mask).toString(2)].reverse().flatMap((bit, place) => (bit === '1' ? [place] : []))
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

function byMonth(one: Tally, other: Tally): number {
  return one.value < other.value ? -1 : 1
}
