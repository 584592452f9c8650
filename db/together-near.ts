import 'server-only'
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { cached } from '@/lib/cached'
import { nearPairsInTurns } from '@/lib/music/near-songs'
import type { Member } from './band-membership'
import { db, rowsOf } from './client'
import type { Player } from './line-up'
import { bandRepertoire } from './repertoires'
import { type AskedSong, findSameSongAnswers } from './same-songs'
import { songs } from './schema'
import { bitsOf, heldBy } from './together-keys'

const DAY = 86_400
const MOST_READ = 20_000
const MOST_KEPT = 200
const ASKED = 3
const TURN_MS = 8

export type NearPair = [AskedSong, AskedSong]
type Spelling = AskedSong & { known: string }

/**
 * Songs of these players that may be one under two spellings, those first whose joining leads furthest: three that nobody
 * answered yet, and how many there are. What all of them know already is not asked. It takes its time, and no page waits for it.
 */
export async function findNearPairs(member: Member, players: Player[]): Promise<{ pairs: NearPair[]; more: number }> {
  if (players.length < 2) return { pairs: [], more: 0 }
  const answers = await findSameSongAnswers(bandRepertoire(member))
  const answered = new Set(answers.map(({ keyA, keyB }) => `${keyA}\n${keyB}`))
  const open = (await keptPairs(member, players)).filter((pair) => {
    const [one, other] = pair.map(({ songKey }) => songKey).sort()
    return !answered.has(`${one}\n${other}`)
  })
  return { pairs: open.slice(0, ASKED), more: Math.max(0, open.length - ASKED) }
}

/** Pairs that were found are kept under the versions they were found in; looked for once, however many ask at a time. */
function keptPairs(member: Member, players: Player[]): Promise<NearPair[]> {
  const from = JSON.stringify(players.map(({ id, version }) => [id, version]))
  const name = `near:1:${member.bandId}:${createHash('sha256').update(from).digest('base64url')}`
  const known = looking.get(name)
  if (known) return known
  const found = cached(name, DAY, () => lookForPairs(players))
  looking.set(name, found)
  if (looking.size > 50) looking.delete(looking.keys().next().value!)
  found.catch(() => looking.delete(name))
  return found
}

const looking = new Map<string, Promise<NearPair[]>>()

async function lookForPairs(players: Player[]): Promise<NearPair[]> {
  const spellings = await findOpenSpellings(players)
  const near = await nearPairsInTurns(spellings, breathing())
  return near
    .map(({ one, other, comparison }) => ({ one, other, score: comparison.score, known: joined(one, other) }))
    .filter(({ known }) => known > 0)
    .sort((a, b) => b.known - a.known || b.score - a.score)
    .slice(0, MOST_KEPT)
    .map(({ one, other }): NearPair => [asked(one), asked(other)])
}

/** Every spelling that not all of them share, with who does; those of a pasted list are called as they stand there. */
async function findOpenSpellings(players: Player[]): Promise<Spelling[]> {
  const named = sql`array[${songs.title}, ${songs.artist}]`
  const listed = new Map(players.flatMap(({ list }) => (list ?? []).map((song) => [song.songKey, song] as const)))
  const rows = await rowsOf<Omit<Spelling, 'title'> & { title: string | null }>(
    db(),
    sql`
      with held as (${heldBy(players, named)}),
      spelt as (
        select song_key, bit_or(bit) as known, min(fits) as named from held group by 1
        having bit_or(bit) <> ${bitsOf(players.length)}::bigint
      )
      select song_key as "songKey", named[1] as title, named[2] as artist, known::text as known
      from spelt order by bit_count(known::bit(64)) desc, song_key limit ${MOST_READ}`,
  )
  return rows.flatMap(({ title, artist, ...row }) => {
    const named = title === null ? listed.get(row.songKey) : { title, artist }
    return named ? [{ ...row, title: named.title, artist: named.artist }] : []
  })
}

/** How many would know the joined song, 0 where joining adds nobody. */
function joined(one: Spelling, other: Spelling): number {
  const [a, b] = [BigInt(one.known), BigInt(other.known)]
  const both = a | b
  return both === a || both === b ? 0 : both.toString(2).replaceAll('0', '').length
}

function asked({ songKey, title, artist }: Spelling): AskedSong {
  return { songKey, title, artist }
}

/** Lets everybody else's requests be answered every few milliseconds. */
function breathing(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < TURN_MS) return undefined
    return setImmediate().then(() => {
      since = performance.now()
    })
  }
}
