import 'server-only'
import { createHash } from 'node:crypto'
import { cached } from '@/lib/cached'
import { keeper } from '@/lib/kept'
import { type CommonSong, type Holding, SURENESS, type TogetherQuery } from '@/lib/together'
import type { Member } from './band-membership'
import type { Player } from './line-up'
import { bandRepertoire, repertoireVersion } from './repertoires'
import { BAND, findSpellings, type Spelling } from './together-spellings'
import { findWorks, type WorkRow } from './together-works'

const HOUR = 3_600

/** What a line-up can play: a page of 50 songs, and how many songs all of them and all but one of them know. */
export type Together = { all: number; butOne: number; songs: CommonSong[] }

/** In this process too, for who has no Redis: by how many ways to play a song there are in them. */
const answers = keeper<Together>(60_000, ({ songs }) =>
  songs.reduce((sum, { held }) => sum + 1 + Object.keys(held).length, 1),
)

/**
 * The songs that all of these players know, or all but one; only of what each of them shares with this band. Kept for an
 * hour under the versions of everything it was made from.
 */
export async function findTogether(member: Member, players: Player[], query: TogetherQuery): Promise<Together> {
  if (!players.length) return { all: 0, butOne: 0, songs: [] }
  const version = await repertoireVersion(bandRepertoire(member))
  const from = [member.bandId, version, players.map(({ id, version }) => [id, version]), query, member.musician.id]
  const name = createHash('sha256').update(JSON.stringify(from)).digest('base64url')
  const known = answers.recall(name, '')
  if (known) return known
  const answer = await cached(`together:4:${member.bandId}:${name}`, HOUR, () =>
    readTogether(member, players, query, version),
  )
  return answers.keep(name, '', answer)
}

/** The same, asked now: for `version` see the band's repertoire. */
export async function readTogether(
  member: Member,
  players: Player[],
  query: TogetherQuery,
  version: number,
): Promise<Together> {
  const { rows, works, ...counts } = await findWorks(member, players, query, version)
  const spellings = rows.length ? await findSpellings(member, players, works, rows, version) : []
  const ofWorks = new Map<string, Spelling[]>(rows.map(({ work }) => [work, []]))
  for (const spelling of spellings) ofWorks.get(spelling.work)!.push(spelling)
  // A song may have gone between the two statements.
  const found = rows.filter(({ work }) => ofWorks.get(work)!.length)
  return { ...counts, songs: found.map((row) => commonSong(member, players, row, ofWorks.get(row.work)!)) }
}

function commonSong(member: Member, players: Player[], row: WorkRow, mine: Spelling[]): CommonSong {
  const [band, own] = [
    mine.find(({ holder }) => holder === BAND),
    mine.find(({ holder }) => holder === member.musician.id),
  ]
  const named = band ?? own ?? mine[0]!
  const held: CommonSong['held'] = {}
  for (const { holder, ...spelling } of mine) if (holder !== BAND) held[holder] ??= holding(spelling)
  return {
    ...{ work: row.work, title: named.title, artist: named.artist },
    genre: mine.find(({ genre }) => genre)?.genre ?? null,
    durationSeconds: mine.find(({ durationSeconds }) => durationSeconds)?.durationSeconds ?? null,
    missing: row.missing === null ? null : players[row.missing]!.id,
    ...{ weakest: SURENESS[row.weakest]!, playedOn: row.playedOn, held },
    band: band ? { ...holding(band), songId: band.id } : null,
    mySongId: own?.id ?? null,
  }
}

function holding({ key, tempo, readiness, chartTypes }: Holding): Holding {
  return { key, tempo, readiness, chartTypes }
}
