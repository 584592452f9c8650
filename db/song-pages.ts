import 'server-only'
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { SongFilter, SongSort } from '@/lib/song-filter'
import type { Database } from './client'
import { prepared } from './prepared'
import { reading } from './reading'
import type { Readable } from './repertoires'
import { songs } from './schema'
import { isOneOf, isWhole, songsOf, visibleSongs } from './song-conditions'
import { after, cursorAt, orderBy } from './song-order'
import { MOST_NAMED } from './vocabulary'

export const PAGE = 50

/** What a row of a list shows of a song. */
export const songRow = {
  id: songs.id,
  title: songs.title,
  artist: songs.artist,
  key: songs.key,
  tempo: songs.tempo,
  genre: songs.genre,
  readiness: songs.readiness,
  chartTypes: songs.chartTypes,
}
const PLACE = { search: songs.search, artistSort: songs.artistSort, keyPos: songs.keyPos }

export type SongQuery = { filter: SongFilter; sort: SongSort; after?: string }
export type SongRow = Awaited<ReturnType<typeof page>>['songs'][number]
type RowInPlace = Awaited<ReturnType<typeof rowsIn>>[number]

/** A page of the songs that this demands, in order, and the cursor of the next one. */
export async function page(from: Readable, { sort, after: cursor }: SongQuery, where: SQL) {
  const order = orderBy(sort)
  const rows = await reading(from, (database) => {
    const chosen = database
      .select({ id: songs.id })
      .from(songs)
      .where(and(where, after(sort, cursor)))
      .orderBy(...order)
      .limit(PAGE + 1)
      .as('chosen')
    return rowsIn(database)
      .innerJoin(chosen, eq(chosen.id, songs.id))
      .orderBy(...order)
  })
  return asPage(rows, sort)
}

/**
 * The page of the songs with these ids, given by title, that a filter lets through without its search; undefined where reading
 * all is quicker, or one has gone since they were named.
 */
export async function namedPage(from: Readable, { filter, sort, after }: SongQuery, ids: string[]) {
  const { search: _, ...others } = filter
  const isPlain = sort === 'title' && !after && Object.values(others).every((value) => value === undefined)
  if (!ids.length) return { songs: [], next: null }
  if (!isPlain && ids.length > MOST_NAMED) return undefined
  if (!isPlain) return page(from, { filter, sort, after }, and(songsOf(from, filter, []), isOneOf(ids))!)
  const named = ids.slice(0, PAGE + 1)
  const rows = await reading(from, (database) => namedRows(database, from, named))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const found = named.flatMap((id) => byId.get(id) ?? [])
  return found.length === named.length ? asPage(found, sort) : undefined
}

function namedRows(database: Database, from: Readable, ids: string[]) {
  if (isWhole(from)) return rowsById(database).execute({ repertoire: from.id, ids })
  return rowsIn(database).where(and(visibleSongs(from), isOneOf(ids)))
}

// One by one: told of all ids at once, a plan for any ids at all may read the whole of another index for them.
const rowsById = prepared((database) =>
  rowsIn(database)
    .innerJoin(sql`unnest(${sql.placeholder('ids')}::uuid[]) as named(song_id)`, sql`${songs.id} = song_id`)
    .where(and(eq(songs.repertoireId, sql.placeholder('repertoire')), isNull(songs.deletedAt)))
    .prepare('named_songs'),
)

/** At most 50 of these rows, and the cursor of the next ones if there are more. */
function asPage(rows: RowInPlace[], sort: SongSort) {
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
  return {
    songs: rows.slice(0, PAGE).map(({ search: _, artistSort: __, keyPos: ___, ...song }) => song),
    next: last ? cursorAt(sort, last) : null,
  }
}

function rowsIn(database: Database) {
  return database
    .select({ ...songRow, ...PLACE })
    .from(songs)
    .$dynamic()
}
