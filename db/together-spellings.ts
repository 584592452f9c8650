import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import type { Holding } from '@/lib/together'
import type { Member } from './band-membership'
import { db, rowsOf } from './client'
import type { Player } from './line-up'
import { bandRepertoire } from './repertoires'
import { songs } from './schema'
import { visibleSongs } from './song-conditions'
import { type Copy, type Holder, recallCopies } from './together-copies'
import { keysOf } from './together-works'

/** The holder of the band's own copy. */
export const BAND = 'band'

/** Rows read for a page: 50 songs, 62 holders, and some copies. */
const MOST = 5_000

/** How a player or the band itself has a song. */
export type Spelling = Omit<Copy, 'songKey'> & { holder: string; work: string }

/**
 * How everyone of a line-up, and the band, has these works, the surest copy first; of a guest's songs it is not told how ready
 * they are. With the version of the band's repertoire its songs are kept in this process, as the players' are.
 */
export async function findSpellings(
  member: Member,
  players: Player[],
  works: Map<string, string>,
  asked: { work: string }[],
  version: number | null = null,
): Promise<Spelling[]> {
  const keys = keysOf(asked, works)
  const asks = new Set(keys)
  const guests = new Set(players.filter(({ kind }) => kind === 'guest').map(({ id }) => id))
  const listed = players.flatMap(({ id, list }) =>
    (list ?? []).map((song) => ({ holder: id, copy: { ...UNKNOWN, ...song } })),
  )
  // What somebody would like to learn is their own, until they show it to the band.
  const hidden = new Set(players.filter(({ me, showsLearning }) => !me && !showsLearning).map(({ id }) => id))
  const held = (await findHeld(holdersOf(member, players, version), keys)).filter(
    ({ holder, copy }) => copy.readiness !== 'wish' || !hidden.has(holder) || guests.has(holder),
  )
  const spelt = [...held, ...listed.filter(({ copy }) => asks.has(copy.songKey))].map(
    ({ holder, copy }): Spelling => ({
      holder,
      work: works.get(copy.songKey) ?? copy.songKey,
      id: copy.id,
      title: copy.title,
      artist: copy.artist,
      genre: copy.genre,
      key: copy.key,
      tempo: copy.tempo,
      chartTypes: copy.chartTypes,
      readiness: guests.has(holder) ? null : copy.readiness,
      durationSeconds: copy.durationSeconds,
    }),
  )
  return SUREST.flatMap((readiness) => spelt.filter((spelling) => spelling.readiness === readiness))
}

type Held = { holder: string; copy: Copy }

function holdersOf(member: Member, players: Player[], songsVersion: number | null): Holder[] {
  const band = { id: BAND, from: bandRepertoire(member), songsVersion }
  return [...players, band].filter((holder): holder is Player & Holder => holder.from !== undefined)
}

/** Songs that are kept come out of this process; the others out of one statement. */
async function findHeld(holders: Holder[], keys: string[]): Promise<Held[]> {
  const kept = await recallCopies(holders)
  const here = [...kept].flatMap(([{ id }, copies]) => keys.flatMap(copies).map((copy) => ({ holder: id, copy })))
  const open = holders.filter((holder) => !kept.has(holder))
  if (!open.length) return here
  const whole = open.filter(({ from }) => !Object.keys(from.scope).length)
  const arms = open.filter((holder) => !whole.includes(holder)).map((holder) => ofScoped(holder, keys))
  if (whole.length) arms.unshift(ofWhole(whole, keys))
  const rows = await rowsOf<Copy & { holder: string }>(db(), sql.join(arms, sql` union all `))
  return [...here, ...rows.map((copy) => ({ holder: copy.holder, copy }))]
}

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

const SUREST: Holding['readiness'][] = ['ready', null, 'learning', 'wish']
