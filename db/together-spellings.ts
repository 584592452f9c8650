import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import type { Holding } from '@/lib/together'
import type { Member } from './band-membership'
import { db, rowsOf } from './client'
import type { Player } from './line-up'
import { bandRepertoire, type Readable } from './repertoires'
import { songs } from './schema'
import { visibleSongs } from './song-conditions'
import { keysOf } from './together-works'

/** The holder of the band's own copy. */
export const BAND = 'band'

/** Rows read for a page: 50 songs, 62 holders, and some copies. */
const MOST = 5_000

/** How a player or the band itself has a song. */
export type Spelling = Holding & {
  holder: string
  work: string
  id: string
  title: string
  artist: string | null
  genre: string | null
  durationSeconds: number | null
}

/** How everyone of a line-up, and the band, has these works, the surest copy first; of a guest's songs it is not told how ready they are. */
export async function findSpellings(
  member: Member,
  players: Player[],
  works: Map<string, string>,
  asked: { work: string }[],
): Promise<Spelling[]> {
  const keys = keysOf(asked, works)
  const asks = new Set(keys)
  const holders = [...players, { id: BAND, from: bandRepertoire(member) }].filter(({ from }) => from) as Holder[]
  const whole = holders.filter(({ from }) => !Object.keys(from.scope).length)
  const scoped = holders.filter((holder) => !whole.includes(holder))
  const arms = [ofWhole(whole, keys), ...scoped.map((holder) => ofScoped(holder, keys))]
  const rows = await rowsOf<Omit<Spelling, 'work'> & { songKey: string }>(db(), sql.join(arms, sql` union all `))
  const guests = new Set(players.filter(({ kind }) => kind === 'guest').map(({ id }) => id))
  const told = rows.map((row) => (guests.has(row.holder) ? { ...row, readiness: null } : row))
  const listed = players.flatMap(({ id, list }) => (list ?? []).map((song) => ({ ...UNKNOWN, ...song, holder: id })))
  return [...told, ...listed.filter(({ songKey }) => asks.has(songKey))]
    .map(({ songKey, ...row }) => ({ ...row, work: works.get(songKey) ?? songKey }))
    .sort((one, other) => sureness(one) - sureness(other))
}

type Holder = { id: string; from: Readable }

/** Those whose repertoire may be read whole, at once. */
function ofWhole(holders: Holder[], keys: string[]): SQL {
  const ids = sql.param(holders.map(({ from }) => from.id))
  // Named twice, so that the index is asked for these repertoires alone, however many others there are.
  return sql`(select one.holder, ${columns}
    from unnest(${sql.param(holders.map(({ id }) => id))}::text[], ${ids}::uuid[]) as one (holder, repertoire_id)
      join ${songs} on ${songs.repertoireId} = one.repertoire_id and ${songs.repertoireId} = any(${ids}::uuid[])
        and ${songs.songKey} = any(${sql.param(keys)}::text[])
        and ${songs.deletedAt} is null
    order by ${songs.id} limit ${MOST})`
}

function ofScoped({ id, from }: Holder, keys: string[]): SQL {
  return sql`(select ${id}::text as holder, ${columns}
    from ${songs} where ${visibleSongs(from)} and ${songs.songKey} = any(${sql.param(keys)}::text[])
    order by ${songs.id} limit ${MOST})`
}

const columns = sql`${songs.songKey} as "songKey", ${songs.id} as id, ${songs.title} as title, ${songs.artist} as artist,
  ${songs.genre} as genre, ${songs.key} as key, ${songs.tempo} as tempo, ${songs.readiness} as readiness,
  ${songs.chartTypes} as "chartTypes", ${songs.durationSeconds} as "durationSeconds"`

/** What a pasted list does not tell. */
const UNKNOWN = { id: '', genre: null, tempo: null, readiness: null, chartTypes: [], durationSeconds: null }

const SUREST = ['ready', null, 'learning', 'wish']
const sureness = ({ readiness }: Holding) => SUREST.indexOf(readiness)
