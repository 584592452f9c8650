import 'server-only'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { LINE_UP_LIMIT } from '@/lib/together'
import type { Member } from './band-membership'
import { db, rowsOf } from './client'
import type { Player } from './line-up'
import { bandRepertoire, ownRepertoire } from './repertoires'
import { findSameSongAnswers, worksOf } from './same-songs'
import { bandPlays, setlists } from './schema'
import { bitAt, heldBy, sameAs } from './together-keys'
import { findSpellings } from './together-spellings'

const MOST = 10
const RECENT = 20

/** A song worth learning: in how many of the line-ups it is all that is missing, who is sure of it, and whether it is a wish already. */
export type WorthLearning = {
  work: string
  title: string
  artist: string | null
  key: string | null
  unlocks: number
  /** Ids of the players who have it ready. */
  teachers: string[]
  wished: boolean
}

/**
 * The ten songs whose learning adds most to what these line-ups can play: those that everybody else of a line-up knows and
 * only the one who asks does not. All of the asker's own songs count as known, whatever they share.
 */
export async function findWorthLearning(
  member: Member,
  everyone: Player[],
  lineUps: string[][],
): Promise<WorthLearning[]> {
  const players = withAllOfMine(member, asked(everyone, lineUps))
  const me = players.findIndex((player) => player.me)
  const others = maskOf(players, lineUps)
  if (me < 0 || !others.length) return []
  const works = worksOf(await findSameSongAnswers(bandRepertoire(member)))
  const rows = await rowsOf<{ work: string; unlocks: number; ready: string }>(
    db(),
    sql`
      with ${sameAs(works)}, held as (${heldBy(players)}),
      known as (
        select coalesce(same.work, held.song_key) as work, bit_or(bit) as known,
          coalesce(bit_or(bit) filter (where readiness = 'ready'), 0) as ready
        from held left join same on same.song_key = held.song_key group by 1
      )
      select work, ready::text as ready, unlocks
      from known, lateral (
        select count(*)::int as unlocks from unnest(${sql.param(others)}::bigint[]) as line_up where known & line_up = line_up
      ) as counted
      where known & ${bitAt(me)}::bigint = 0 and unlocks > 0
      order by unlocks desc, bit_count(ready::bit(64)) desc, work limit ${MOST * 3}`,
  )
  const spellings = rows.length ? await findSpellings(member, players, works, rows) : []
  return rows
    .map(({ work, unlocks, ready }) => {
      const mine = spellings.filter((spelling) => spelling.work === work)
      const { title, artist, key } = mine.find(({ readiness }) => readiness === 'ready') ?? mine[0]!
      return {
        ...{ work, title, artist, key, unlocks },
        teachers: players.filter((_, place) => BigInt(ready) & (1n << BigInt(place))).map(({ id }) => id),
        wished: mine.some(({ holder, readiness }) => holder === member.musician.id && readiness === 'wish'),
      }
    })
    .sort((one, other) => other.unlocks - one.unlocks || Number(other.wished) - Number(one.wished))
    .slice(0, MOST)
}

/** These players with all of the asker's own songs, whatever they share: for the asker's eyes alone. */
export function withAllOfMine(member: Member, players: Player[]): Player[] {
  const mine = { from: ownRepertoire(member.musician), hasSongs: true }
  return players.map((player) => (player.me ? { ...player, ...mine, version: `all of ${player.version}` } : player))
}

/** How many songs only this one player of a line-up does not know, by player. */
export async function countBlocked(member: Member, players: Player[]): Promise<Record<string, number>> {
  if (players.length < 2) return {}
  const works = worksOf(await findSameSongAnswers(bandRepertoire(member)))
  const rows = await rowsOf<{ known: string; songs: number }>(
    db(),
    sql`
      with ${sameAs(works)}, held as (${heldBy(players)}),
      known as (
        select coalesce(same.work, held.song_key) as work, bit_or(bit) as known
        from held left join same on same.song_key = held.song_key group by 1
        having bit_count(bit_or(bit)::bit(64)) = ${players.length - 1}
      )
      select known::text as known, count(*)::int as songs from known group by 1 order by 1 limit 64`,
  )
  const blocked: Record<string, number> = {}
  for (const { known, songs } of rows) {
    const missing = players.findIndex((_, place) => !(BigInt(known) & (1n << BigInt(place))))
    blocked[players[missing]!.id] = songs
  }
  return blocked
}

/** The line-ups of the band's setlists and evenings of the last 90 days that this player was in, the most frequent first. */
export async function findRecentLineUps(member: Member): Promise<string[][]> {
  const recent = sql`now() - interval '90 days'`
  const me = sql`${member.musician.id}::uuid`
  const of = (column: typeof setlists.lineUp | typeof bandPlays.lineUp) => ({
    lineUp: sql<string[]>`${column}`.as('line_up'),
  })
  const played = db()
    .selectDistinct({ ...of(bandPlays.lineUp), day: sql<string>`${bandPlays.playedOn}::text`.as('day') })
    .from(bandPlays)
    .where(
      and(eq(bandPlays.bandId, member.bandId), gt(bandPlays.createdAt, recent), sql`${me} = any(${bandPlays.lineUp})`),
    )
  const made = db()
    .select({ ...of(setlists.lineUp), day: sql<string>`${setlists.id}::text`.as('day') })
    .from(setlists)
    .where(
      and(
        eq(setlists.repertoireId, member.repertoireId),
        isNull(setlists.deletedAt),
        gt(setlists.createdAt, recent),
        sql`${me} = any(${setlists.lineUp})`,
      ),
    )
  const evenings = played.unionAll(made).as('evenings')
  const rows = await db()
    .select({ lineUp: evenings.lineUp })
    .from(evenings)
    .groupBy(evenings.lineUp)
    .orderBy(sql`count(*) desc`, evenings.lineUp)
    .limit(RECENT)
  return rows.map(({ lineUp }) => lineUp)
}

/** The one who asks and those of the line-ups, as many as a number has bits: a band with its guests may be more. */
function asked(everyone: Player[], lineUps: string[][]): Player[] {
  const there = new Set(lineUps.flat())
  const others = everyone.filter(({ id, me }) => !me && there.has(id))
  return [...everyone.filter(({ me }) => me), ...others].slice(0, LINE_UP_LIMIT)
}

/** Each line-up as the bits of everybody in it but the asker; those with people who are gone are left out. */
function maskOf(players: Player[], lineUps: string[][]): string[] {
  const places = new Map(players.map(({ id }, place) => [id, place]))
  const whole = lineUps.filter((ids) => ids.every((id) => places.has(id)))
  return whole
    .map((ids) => ids.filter((id) => !players[places.get(id)!]!.me))
    .filter((others) => others.length)
    .map((others) => String(others.reduce((mask, id) => mask | (1n << BigInt(places.get(id)!)), 0n)))
}
