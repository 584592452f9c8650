import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { keeper } from '@/lib/kept'
import { SURENESS } from '@/lib/together'
import type { Knowledge } from '@/lib/works-in-common'
import { db, rowsOf } from './client'
import type { Player } from './line-up'
import { songs } from './schema'
import { visibleSongs } from './song-conditions'

/** Songs of all players together that this process keeps: about 100 bytes each. */
const MOST_KEPT = 400_000
/** Repertoires read by one statement. */
const AT_A_TIME = 12
const UNSAID = SURENESS.indexOf('unsaid')

const kept = keeper<Knowledge>(MOST_KEPT, (known) => known.size + 1)

/**
 * What each player of a line-up knows of what they share, told one by one: first those whose songs are kept from before,
 * the smallest first, then the others as they are read. Wishes do not count.
 */
export async function tellKnowledge(players: Player[], tell: (place: number, known: Knowledge) => void): Promise<void> {
  const all = players.map((player, place) => ({ player, place, known: knownNow(player) }))
  const ready = all.flatMap(({ place, known }) => (known ? [{ place, known }] : []))
  for (const { place, known } of ready.sort((one, other) => one.known.size - other.known.size)) tell(place, known)
  const open = all.filter(({ known }) => !known)
  for (let from = 0; from < open.length; from += AT_A_TIME) {
    const few = open.slice(from, from + AT_A_TIME)
    for (const [n, known] of (await readKnowledge(few.map(({ player }) => player))).entries())
      tell(few[n]!.place, known)
  }
}

function knownNow(player: Player): Knowledge | undefined {
  if (player.list) return new Map(player.list.map(({ songKey }) => [songKey, UNSAID]))
  return player.from ? kept.recall(nameOf(player), String(player.songsVersion)) : NOTHING
}

const NOTHING: Knowledge = new Map()

async function readKnowledge(players: Player[]): Promise<Knowledge[]> {
  const arms = players.map((player, n) => sql`select ${n}::int as n, ${knownOf(player)}`)
  const rows = await rowsOf<{ known: string | null }>(db(), sql`${sql.join(arms, sql` union all `)} order by n`)
  return players.map((player, n) =>
    kept.keep(nameOf(player), String(player.songsVersion), knowledgeOf(rows[n]!.known ?? '')),
  )
}

/** A link tells nobody how ready its songs are, so a guest's are all alike, wishes too. */
function knownOf({ kind, from }: Player): SQL {
  if (kind === 'guest')
    return sql`string_agg(${String(UNSAID)} || ${songs.songKey}, ' ') as known from ${songs} where ${visibleSongs(from!)}`
  return sql`string_agg(case ${songs.readiness} when 'ready' then '0' when 'learning' then '2' else '1' end || ${songs.songKey}, ' ') as known
    from ${songs} where ${visibleSongs(from!)} and ${songs.readiness} is distinct from 'wish'`
}

function knowledgeOf(text: string): Knowledge {
  const known = new Map<string, number>()
  for (const word of text ? text.split(' ') : []) {
    const [key, place] = [word.slice(1), Number(word[0])]
    const before = known.get(key)
    if (before === undefined || place < before) known.set(key, place)
  }
  return known
}

function nameOf({ from, kind }: Player): string {
  return `${kind === 'guest' ? 'guest ' : ''}${from!.id} ${JSON.stringify(from!.scope)}`
}
