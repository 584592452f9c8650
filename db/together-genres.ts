import 'server-only'
import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { cached } from '@/lib/cached'
import type { Member } from './band-membership'
import { db, rowsOf } from './client'
import type { Player } from './line-up'
import { bandRepertoire, repertoireVersion } from './repertoires'
import { findSameSongAnswers, worksOf } from './same-songs'
import { songs } from './schema'
import { heldBy, sameAs } from './together-keys'

const HOUR = 3_600

/** The genres of what these players have in common, all of them or all but one, the most frequent first; at most 30. */
export async function findCommonGenres(member: Member, players: Player[]): Promise<string[]> {
  if (!players.length) return []
  const version = await repertoireVersion(bandRepertoire(member))
  const from = JSON.stringify([version, players.map(({ id, version }) => [id, version])])
  const name = createHash('sha256').update(from).digest('base64url')
  return cached(`together genres:1:${member.bandId}:${name}`, HOUR, () => readCommonGenres(member, players))
}

async function readCommonGenres(member: Member, players: Player[]): Promise<string[]> {
  const works = worksOf(await findSameSongAnswers(bandRepertoire(member)))
  const rows = await rowsOf<{ genre: string }>(
    db(),
    sql`
      with ${sameAs(works)}, held as (${heldBy(players, sql`${songs.genre}`)}),
      known as (
        select coalesce(same.work, held.song_key) as work, mode() within group (order by fits) as genre
        from held left join same on same.song_key = held.song_key
        group by 1 having bit_count(bit_or(bit)::bit(64)) >= ${Math.max(1, players.length - 1)}
      )
      select genre from known where genre is not null group by genre order by count(*) desc, genre limit 30`,
  )
  return rows.map(({ genre }) => genre)
}
