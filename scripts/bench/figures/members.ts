import { sql } from 'drizzle-orm'
import { db, rowsOf } from '@/db/client'
import { ownRepertoire, type Readable } from '@/db/repertoires'
import { songs } from '@/db/schema'
import { searching } from '@/db/song-conditions'
import { searchTerms } from '@/lib/music/search-text'
import type { Figure } from '../figure'
import { inTurn, speedUps, tellTimes } from '../in-turn'
import { termsOf } from '../terms'

const [MEMBERS, SMALLEST, LARGEST] = [30, 100, 2_000]

export const members: Figure = {
  name: 'search over 30 members’ repertoires, seed p99 ÷ ours',
  topic: 'members',
  floor: 5,
  higherIsBetter: true,
  async measure(world) {
    const [data, seed] = [await world.data(), await world.seed()]
    const band = data.musicians.filter(({ songs }) => songs >= SMALLEST && songs <= LARGEST).slice(0, MEMBERS)
    const terms = (await Promise.all(band.map(termsOf))).flatMap((all, at) => all.filter((_, term) => term % 30 === at))
    const from = band.map(ownRepertoire)
    const term = (turn: number) => terms[(turn * 37) % terms.length]!
    const times = await inTurn(
      (turn) => seed.searchAll(band, term(turn)),
      (turn) => searchAll(from, term(turn)),
      { rounds: world.quick ? 3 : 5, asks: 200 },
    )
    return { rounds: speedUps(times, 0.99), told: tellTimes(times, { theirs: 'seed', ours: 'SOLEil' }) }
  },
}

/** The first 50 songs of all: each repertoire's own first 50 come out of its index in order. */
function searchAll(from: Readable[], term: string) {
  const ids = sql.param(from.map(({ id }) => id))
  const wanted = sql.join(
    [sql`repertoire_id = member`, sql`deleted_at is null`, ...searching(searchTerms(term))],
    sql` and `,
  )
  return rowsOf(
    db(),
    sql`select songs.id, title, artist, key, tempo, genre, chart_types from (
      select found.id, found.search from unnest(${ids}::uuid[]) as member, lateral (
        select songs.id, songs.search from ${songs} where ${wanted} order by songs.search, songs.id limit 50
      ) as found order by found.search, found.id limit 50
    ) as chosen join songs on songs.id = chosen.id order by chosen.search, chosen.id`,
  )
}
