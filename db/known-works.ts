import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { byCodePoints } from '@/lib/by-code-points'
import { db } from './client'
import { prepared } from './prepared'
import type { Readable } from './repertoires'
import { songs } from './schema'
import { isWhole } from './song-conditions'
import { placesOf, type Vocabulary, type Wanted } from './vocabulary'

/** What is looked for in one repertoire, of which `source` is the number among all that are asked. */
export type Part = { from: Readable; source: number; wanted: Wanted; vocabulary?: Vocabulary }

/** A work and the song that it is in each repertoire that has it, in the order of these; `search` is the first by which it is found. */
type Work = { work: string; search: string; songs: { source: number; id: string }[] }
type Place = Work['songs'][number] & Omit<Awaited<ReturnType<typeof rowsById>>[number], 'id'>
export type FoundWork = { work: string; search: string; found: number; places: Place[] }
export type Cursor = Pick<Work, 'search' | 'work'>

/** So many songs are put together in memory sooner than in the database. */
const MOST_MERGED = 10_000

/**
 * The first works behind the cursor that are found in these parts, out of the words that are kept of their repertoires; only what
 * these songs are called is read. Undefined where some words are not known, too many songs have them, or one has gone since.
 */
export async function knownWorks(
  parts: Part[],
  { search, work }: Cursor,
  most: number,
): Promise<FoundWork[] | undefined> {
  const works = mergedWorks(parts)
  if (!works) return undefined
  const behind = works
    .filter((one) => inOrder(one, { search, work }) > 0)
    .sort(inOrder)
    .slice(0, most)
  const rows = new Map((await rowsById(parts, behind)).map((row) => [row.id, row]))
  const pages = behind.map(({ songs, ...one }) => ({
    ...{ ...one, found: works.length },
    places: songs.flatMap(({ source, id }) => (rows.has(id) ? { ...rows.get(id)!, source } : [])),
  }))
  return pages.every(({ places }, at) => places.length === behind[at]!.songs.length) ? pages : undefined
}

function mergedWorks(parts: Part[]): Work[] | undefined {
  const works = new Map<string, Work>()
  let left = MOST_MERGED
  for (const { from, source, wanted, vocabulary } of parts) {
    const places = vocabulary && isWhole(from) ? placesOf(wanted, vocabulary) : undefined
    left -= places?.length ?? left + 1
    if (left < 0) return undefined
    const { ids, searches, works: worksOf } = vocabulary!.songs!
    for (const place of places!)
      note(works, source, { id: ids[place]!, search: searches[place]!, work: worksOf[place]! })
  }
  return [...works.values()]
}

/** Of several songs of one repertoire that are the same work, the one with the first id stands for it. */
function note(works: Map<string, Work>, source: number, { id, search, work }: Cursor & { id: string }) {
  const known = works.get(work)
  if (!known) {
    works.set(work, { work, search, songs: [{ source, id }] })
    return
  }
  if (byCodePoints(search, known.search) < 0) known.search = search
  const last = known.songs.at(-1)!
  if (last.source !== source) known.songs.push({ source, id })
  else if (id < last.id) last.id = id
}

function inOrder(one: Cursor, other: Cursor): number {
  return byCodePoints(one.search, other.search) || byCodePoints(one.work, other.work)
}

function rowsById(parts: Part[], works: Work[]) {
  const repertoires = new Map(parts.map(({ from, source }) => [source, from.id]))
  const named = works.flatMap(({ songs }) => songs)
  return songsById(db()).execute({
    ids: named.map(({ id }) => id),
    repertoires: named.map(({ source }) => repertoires.get(source)!),
  })
}

const songsById = prepared((database) =>
  database
    .select({ id: songs.id, title: songs.title, artist: songs.artist, key: songs.key, readiness: songs.readiness })
    .from(songs)
    .innerJoin(
      sql`unnest(${sql.placeholder('ids')}::uuid[], ${sql.placeholder('repertoires')}::uuid[]) as named(song_id, of_repertoire)`,
      and(eq(songs.id, sql`song_id`), eq(songs.repertoireId, sql`of_repertoire`)),
    )
    .where(isNull(songs.deletedAt))
    .prepare('songs_of_known_works'),
)
