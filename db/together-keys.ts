import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import type { Player } from './line-up'
import type { Readable } from './repertoires'
import { songs } from './schema'
import { visibleSongs } from './song-conditions'

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

/** The bit of a player, as text: JavaScript's numbers end before the sixty-second. */
export const bitAt = (place: number) => String(1n << BigInt(place))
export const bitsOf = (players: number) => String((1n << BigInt(players)) - 1n)
