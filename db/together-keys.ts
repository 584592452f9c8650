import 'server-only'
import { and, gte, lte, type SQL, sql } from 'drizzle-orm'
import { TOGETHER_PAGE, type TogetherQuery } from '@/lib/together'
import type { Member } from './band-membership'
import { db, rowsOf } from './client'
import type { Player } from './line-up'
import type { Readable } from './repertoires'
import { songs } from './schema'
import { narrowing, visibleSongs } from './song-conditions'

export type WorkRow = { work: string; known: string; weakest: number; playedOn: string | null }

/**
 * Which works a line-up has in common: a page of them in order, and how many there are in all. Each player is one bit of a
 * number, so that one pass over the songs tells who knows what and how well. Wishes do not count.
 */
export async function findWorks(member: Member, players: Player[], works: Map<string, string>, query: TogetherQuery) {
  const rows = await rowsOf<Partial<WorkRow> & { all: number; butOne: number }>(
    db(),
    statement(member, players, works, query),
  )
  return {
    all: rows[0]?.all ?? 0,
    butOne: rows[0]?.butOne ?? 0,
    rows: rows.filter((row): row is WorkRow & (typeof rows)[number] => row.work !== null),
  }
}

function statement(member: Member, players: Player[], works: Map<string, string>, query: TogetherQuery): SQL {
  const everyone = bitsOf(players.length)
  const order =
    query.sort === 'rested'
      ? sql`"playedOn" nulls first, weakest, work`
      : sql`weakest, "playedOn" desc nulls last, work`
  return sql`
    with ${sameAs(works)},
    held as (${heldBy(players, fitting(query))}),
    known as (
      select ${works.size ? sql`coalesce(same.work, held.song_key)` : sql`held.song_key`} as work, bit_or(bit) as known,
        bit_or(bit) filter (where readiness = 'ready') as ready, bit_or(bit) filter (where readiness is null) as unsaid
      from held ${works.size ? sql`left join same on same.song_key = held.song_key` : sql``}
      group by 1
      having bool_or(fits) and bit_count(bit_or(bit)::bit(64)) >= ${Math.max(1, players.length - 1)}
    ),
    played as (
      select coalesce(same.work, band_plays.song_key) as work, max(played_on)::text as day
      from band_plays left join same on same.song_key = band_plays.song_key
      where band_id = ${member.bandId} group by 1
    ),
    page as (
      select work, known::text as known,
        case when ready = known.known then 0 when coalesce(ready, 0) | coalesce(unsaid, 0) = known.known then 1 else 2 end as weakest,
        played.day as "playedOn"
      from known left join played using (work)
      where (known.known = ${everyone}::bigint) = ${!query.butOne}
      order by ${order} limit ${TOGETHER_PAGE} offset ${query.page * TOGETHER_PAGE}
    ),
    counts as (
      select count(*) filter (where known = ${everyone}::bigint)::int as all,
        count(*) filter (where known <> ${everyone}::bigint)::int as "butOne"
      from known
    )
    select * from counts left join page on true order by ${order}`
}

/** The keys that somebody called the same, as a table expression `same (song_key, work)`. */
export function sameAs(works: Map<string, string>): SQL {
  const [keys, same] = [[...works.keys()], [...works.values()]]
  return sql`same as materialized (
    select * from unnest(${sql.param(keys)}::text[], ${sql.param(same)}::text[]) as one (song_key, work)
  )`
}

/**
 * What each player knows, as rows of `bit, song_key, readiness, fits`: whether it is what was asked for. Those who share all are read through one
 * index at once; each of the others through what they share. A link tells nobody how ready its songs are, so a guest's are all alike.
 */
export function heldBy(players: Player[], fits: SQL = sql`true`): SQL {
  const whole = players.filter(({ from, kind }) => from && kind !== 'guest' && !Object.keys(from.scope).length)
  const bit = (player: Player) => bitAt(players.indexOf(player))
  const asked = sql`${songs.songKey}, ${songs.readiness}, ${fits} as fits`
  const known = sql`${songs.readiness} is distinct from 'wish'`
  const rest = players.filter((player) => !whole.includes(player))
  const ofOne = (from: Readable, { kind }: Player) =>
    kind === 'guest'
      ? sql`${songs.songKey}, null::text, ${fits} from ${songs} where ${visibleSongs(from)}`
      : sql`${asked} from ${songs} where ${visibleSongs(from)} and ${known}`
  const arms = [
    sql`select bit, ${asked}
      from unnest(${sql.param(whole.map(({ from }) => from!.id))}::uuid[], ${sql.param(whole.map(bit))}::bigint[]) as one (repertoire_id, bit)
        join ${songs} on ${songs.repertoireId} = one.repertoire_id and ${songs.deletedAt} is null and ${known}`,
    ...rest.flatMap((player) => [
      ...(player.from ? [sql`select ${bit(player)}::bigint, ${ofOne(player.from, player)}`] : []),
      ...(player.list
        ? [
            sql`select ${bit(player)}::bigint, song_key, null::text, null
              from unnest(${sql.param(player.list.map(({ songKey }) => songKey))}::text[]) as listed (song_key)`,
          ]
        : []),
    ]),
  ]
  return sql.join(arms, sql` union all `)
}

function fitting({ filter, length }: TogetherQuery): SQL {
  const { from, to } = length ?? {}
  return (
    and(
      narrowing(filter),
      from === undefined ? undefined : gte(songs.durationSeconds, from),
      to === undefined ? undefined : lte(songs.durationSeconds, to),
    ) ?? sql`true`
  )
}

/** The bit of a player, as text: JavaScript's numbers end before the sixty-second. */
export const bitAt = (place: number) => String(1n << BigInt(place))
export const bitsOf = (players: number) => String((1n << BigInt(players)) - 1n)
