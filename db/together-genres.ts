import 'server-only'
import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { cached } from '@/lib/cached'
import { keeper } from '@/lib/kept'
import type { Member } from './band-membership'
import { db, rowsOf } from './client'
import type { Player } from './line-up'
import { bandRepertoire, repertoireVersion } from './repertoires'
import { songs } from './schema'
import { heldBy } from './together-keys'
import { findCommon, keysOf } from './together-works'

const HOUR = 3_600
const MOST = 30
const MOST_READ = 100_000

const kept = keeper<string[]>(60_000, (genres) => genres.length + 1)

/** The genres of what these players have in common, all of them or all but one, the most frequent first; at most 30. */
export async function findCommonGenres(member: Member, players: Player[]): Promise<string[]> {
  if (!players.length) return []
  const version = await repertoireVersion(bandRepertoire(member))
  const from = JSON.stringify([version, players.map(({ id, version }) => [id, version])])
  const name = createHash('sha256').update(from).digest('base64url')
  const known = kept.recall(name, member.bandId)
  if (known) return known
  const read = () => readCommonGenres(member, players, version)
  return kept.keep(name, member.bandId, await cached(`together genres:2:${member.bandId}:${name}`, HOUR, read))
}

async function readCommonGenres(member: Member, players: Player[], version: number): Promise<string[]> {
  const { works, common } = await findCommon(member, players, version)
  if (!common.length) return []
  const rows = await rowsOf<{ songKey: string; genre: string; copies: number }>(
    db(),
    sql`select song_key as "songKey", fits as genre, count(*)::int as copies
      from (${heldBy(players, sql`${songs.genre}`)}) as held
      where song_key = any(${sql.param(keysOf(common, works))}::text[]) and fits is not null
      group by 1, 2 order by copies desc, genre limit ${MOST_READ}`,
  )
  return mostFrequent(rows.map(({ songKey, genre }) => ({ work: works.get(songKey) ?? songKey, genre })))
}

/** Each work counts once, with the genre that most of its copies have: their rows come first. */
function mostFrequent(rows: { work: string; genre: string }[]): string[] {
  const genres = new Map<string, string>()
  for (const { work, genre } of rows) if (!genres.has(work)) genres.set(work, genre)
  const counted = new Map<string, number>()
  for (const genre of genres.values()) counted.set(genre, (counted.get(genre) ?? 0) + 1)
  const often = [...counted].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
  return often.slice(0, MOST).map(([genre]) => genre)
}
