import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { keeper } from '@/lib/kept'
import type { Holding } from '@/lib/together'
import { db, rowsOf } from './client'
import type { Readable } from './repertoires'
import { songs } from './schema'
import { visibleSongs } from './song-conditions'

/** Bytes that the songs of all repertoires in this process take at most: about 600 a song. */
const MOST_KEPT = 64 * 1024 * 1024
/** What a song takes beside its letters, of two bytes each, once it was read out. */
const BESIDE = 350
/** A larger repertoire is asked for the songs of a page alone. */
const MOST_SONGS = 10_000
/** Repertoires read by one statement. */
const AT_A_TIME = 12

/** One song of a repertoire, as a list of what all can play shows it. */
export type Copy = Holding & {
  songKey: string
  id: string
  title: string
  artist: string | null
  genre: string | null
  durationSeconds: number | null
}

/** Who holds songs, and what may be read of them; without a version they are not kept. */
export type Holder = { id: string; from: Readable; songsVersion: number | null }

/** The songs under each key, as text until a page shows them. */
type Copies = Map<string, string | Copy[]>

const kept = keeper<Copies | 'asked once' | 'too many'>(MOST_KEPT, (state) => {
  if (typeof state === 'string') return BESIDE
  let bytes = BESIDE
  for (const songs of state.values()) bytes += 2 * songs.length + BESIDE
  return bytes
})

/**
 * The songs of those holders whose songs are kept in this process, under the version they were read in; the others are to be
 * asked. What is asked for the second time is read as a whole, since it was not to change before the first.
 */
export async function recallCopies(holders: Holder[]): Promise<Map<Holder, (songKey: string) => Copy[]>> {
  const found = new Map<Holder, (songKey: string) => Copy[]>()
  const again: Holder[] = []
  for (const holder of holders) {
    if (holder.songsVersion === null) continue
    const state = recall(holder)
    if (state === undefined) keep(holder, 'asked once')
    else if (state === 'asked once') again.push(holder)
    else if (state !== 'too many') found.set(holder, reader(state))
  }
  for (let from = 0; from < again.length; from += AT_A_TIME)
    for (const [holder, copies] of await readCopies(again.slice(from, from + AT_A_TIME)))
      found.set(holder, reader(copies))
  return found
}

/** The songs of this holder as far as they are kept already. */
export function copiesNow(holder: Holder): ((songKey: string) => Copy[]) | undefined {
  const state = recall(holder)
  return state === undefined || typeof state === 'string' ? undefined : reader(state)
}

async function readCopies(holders: Holder[]): Promise<[Holder, Copies][]> {
  const arms = holders.map(({ from }, n) => textOf(from, n))
  const rows = await rowsOf<{ songs: number; text: string | null }>(
    db(),
    sql`${sql.join(arms, sql` union all `)} order by n limit ${AT_A_TIME}`,
  )
  return holders.flatMap((holder, n): [Holder, Copies][] => {
    const { songs, text } = rows[n]!
    const copies = songs > MOST_SONGS ? 'too many' : copiesOf(text ?? '')
    keep(holder, copies)
    return copies === 'too many' ? [] : [[holder, copies]]
  })
}

// Joined to one text, thousands of songs are read several times as fast as row by row.
function textOf(from: Readable, n: number): SQL {
  const plain = (column: typeof songs.title | typeof songs.artist | typeof songs.genre) =>
    sql`translate(coalesce(${column}, ''), ${FIELD + SONG}, '  ')`
  const fields = [
    sql`${songs.songKey}`,
    sql`${songs.id}::text`,
    ...[plain(songs.title), plain(songs.artist), plain(songs.genre)],
    sql`coalesce(${songs.key}, '')`,
    sql`coalesce(${songs.tempo}::text, '')`,
    sql`coalesce(${songs.readiness}, '')`,
    sql`array_to_string(${songs.chartTypes}, ',')`,
    sql`coalesce(${songs.durationSeconds}::text, '')`,
  ]
  return sql`select ${n}::int as n, count(*)::int as songs, string_agg(song, ${SONG}) as text from (
    select ${sql.join(fields, sql` || ${FIELD} || `)} as song
    from ${songs} where ${visibleSongs(from)} order by ${songs.id} limit ${MOST_SONGS + 1}) as held`
}

// No musician types these; they part songs, and the fields of a song.
const [SONG, FIELD] = ['\u001e', '\u001f']

function copiesOf(text: string): Copies {
  const copies = new Map<string, string>()
  for (const song of text ? text.split(SONG) : []) {
    const key = song.slice(0, song.indexOf(FIELD))
    const before = copies.get(key)
    copies.set(key, before === undefined ? song : before + SONG + song)
  }
  return copies
}

function reader(copies: Copies) {
  return (songKey: string) => {
    const known = copies.get(songKey) ?? NONE
    if (typeof known !== 'string') return known
    const read = known.split(SONG).map(copyOf)
    copies.set(songKey, read)
    return read
  }
}

const NONE: Copy[] = []

function copyOf(song: string): Copy {
  const [songKey, id, title, artist, genre, key, tempo, readiness, charts, seconds] = song.split(FIELD) as Fields
  return {
    ...{ songKey, id, title, artist: artist || null, genre: genre || null, key: key || null },
    ...{ tempo: tempo ? Number(tempo) : null, readiness: (readiness || null) as Copy['readiness'] },
    chartTypes: charts ? charts.split(',') : [],
    durationSeconds: seconds ? Number(seconds) : null,
  }
}
type Fields = [string, string, string, string, string, string, string, string, string, string]

function recall(holder: Holder) {
  return kept.recall(nameOf(holder), String(holder.songsVersion))
}

function keep(holder: Holder, state: Copies | 'asked once' | 'too many') {
  kept.keep(nameOf(holder), String(holder.songsVersion), state)
}

function nameOf({ from }: Holder): string {
  return `${from.id} ${JSON.stringify(from.scope)}`
}
