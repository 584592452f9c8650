import 'server-only'
import { and, eq, gte, lte, type SQL, sql } from 'drizzle-orm'
import { keeper } from '@/lib/kept'
import { TOGETHER_PAGE, type TogetherQuery } from '@/lib/together'
import { isAskedFor } from '@/lib/together-fit'
import { type WorkInCommon, worksInCommon } from '@/lib/works-in-common'
import type { Member } from './band-membership'
import { db, rowsOf } from './client'
import type { Player } from './line-up'
import { bandRepertoire } from './repertoires'
import { findSameSongAnswers, worksOf } from './same-songs'
import { bandPlays, songs } from './schema'
import { narrowing } from './song-conditions'
import { copiesNow, type Holder } from './together-copies'
import { heldBy } from './together-keys'
import { tellKnowledge } from './together-knowledge'

export type WorkRow = WorkInCommon & { playedOn: string | null }

/** What the band itself says of its songs: which keys are one work, and the day each was last played. */
type BandWords = { works: Map<string, string>; played: Map<string, string> }

const words = keeper<BandWords>(200_000, ({ works, played }) => works.size + played.size + 1)

/**
 * Which works a line-up has in common: a page of them in order, how many there are in all, and which keys are one work for
 * this band. What each player knows and what the band says is kept in this process under the versions it was read in.
 */
export async function findWorks(member: Member, players: Player[], query: TogetherQuery, version: number) {
  const { works, played, common } = await findCommon(member, players, version)
  const found = await fitting(players, works, query, common)
  const all = found.filter(({ missing }) => missing === null)
  const asked = query.butOne ? found.filter(({ missing }) => missing !== null) : all
  const rows = asked.map((work): WorkRow => ({ ...work, playedOn: played.get(work.work) ?? null }))
  const from = query.page * TOGETHER_PAGE
  rows.sort(query.sort === 'rested' ? byRest : bySureness)
  return { all: all.length, butOne: found.length - all.length, rows: rows.slice(from, from + TOGETHER_PAGE), works }
}

/** All works that a line-up has in common but for one of them, with what the band says of its songs. */
export async function findCommon(member: Member, players: Player[], version: number) {
  const words = await bandWords(member, version)
  const common = worksInCommon(words.works)
  await tellKnowledge(players, common.tell)
  return { ...words, common: common.found() }
}

async function bandWords(member: Member, version: number): Promise<BandWords> {
  const known = words.recall(member.bandId, String(version))
  if (known) return known
  const [answers, plays] = await Promise.all([findSameSongAnswers(bandRepertoire(member)), findPlays(member)])
  const works = worksOf(answers)
  const played = new Map<string, string>()
  for (const { songKey, day } of plays) {
    const work = works.get(songKey) ?? songKey
    if (day > (played.get(work) ?? '')) played.set(work, day)
  }
  return words.keep(member.bandId, String(version), { works, played })
}

function findPlays({ bandId }: Member) {
  return db()
    .select({ songKey: bandPlays.songKey, day: sql<string>`max(${bandPlays.playedOn})::text` })
    .from(bandPlays)
    .where(eq(bandPlays.bandId, bandId))
    .groupBy(bandPlays.songKey)
    .orderBy(bandPlays.songKey)
    .limit(100_000)
}

/** Of these works those of which anybody's copy is what was asked for. */
async function fitting(players: Player[], works: Map<string, string>, query: TogetherQuery, found: WorkInCommon[]) {
  const asked = demanded(query)
  if (!asked || !found.length) return found
  const keys = keysOf(found, works)
  const here = fittingNow(players, keys, query)
  const fit = new Set((here ?? (await fittingKeys(players, keys, asked))).map((key) => works.get(key) ?? key))
  return found.filter(({ work }) => fit.has(work))
}

/** Looked for in the songs that this process keeps, where it keeps those of everybody; nothing is known of a pasted list. */
function fittingNow(players: Player[], keys: string[], query: TogetherQuery): string[] | undefined {
  if (query.filter.search) return undefined
  const all = players.filter((player): player is Player & Holder => player.from !== undefined)
  const copies = all.map(copiesNow)
  const fits = (key: string) =>
    all.some(({ kind }, n) =>
      copies[n]!(key).some((copy) => (kind === 'guest' || copy.readiness !== 'wish') && isAskedFor(copy, query)),
    )
  return copies.every((one) => one !== undefined) ? keys.filter(fits) : undefined
}

async function fittingKeys(players: Player[], keys: string[], asked: SQL): Promise<string[]> {
  const rows = await rowsOf<{ songKey: string }>(
    db(),
    sql`select distinct song_key as "songKey" from (${heldBy(players, asked)}) as held
      where fits and song_key = any(${sql.param(keys)}::text[]) order by 1 limit ${keys.length}`,
  )
  return rows.map(({ songKey }) => songKey)
}

/** Every key that stands for one of these works. */
export function keysOf(found: { work: string }[], works: Map<string, string>): string[] {
  const sought = new Set(found.map(({ work }) => work))
  const joined = [...works].filter(([, work]) => sought.has(work)).map(([key]) => key)
  return [...new Set([...sought, ...joined])]
}

function demanded({ filter, length }: TogetherQuery): SQL | undefined {
  const { from, to } = length ?? {}
  return and(
    narrowing(filter),
    from === undefined ? undefined : gte(songs.durationSeconds, from),
    to === undefined ? undefined : lte(songs.durationSeconds, to),
  )
}

function bySureness(one: WorkRow, other: WorkRow): number {
  return (
    one.weakest - other.weakest || compare(other.playedOn ?? '', one.playedOn ?? '') || compare(one.work, other.work)
  )
}

function byRest(one: WorkRow, other: WorkRow): number {
  return (
    compare(one.playedOn ?? '', other.playedOn ?? '') || one.weakest - other.weakest || compare(one.work, other.work)
  )
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
