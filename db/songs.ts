import 'server-only'
import { and, desc, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { searchTerms } from '@/lib/music/search-text'
import type { SongFilter, SongSort } from '@/lib/song-filter'
import { type Database, db, rowsOf } from './client'
import { reading } from './reading'
import type { Readable } from './repertoires'
import { songs } from './schema'
import { narrowing, songsOf, visibleSongs } from './song-conditions'
import { after, cursorAt, orderBy } from './song-order'
import { slipCondition } from './vocabulary'

export const PAGE = 50
const FEW = 5

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
const placeOfRow = { search: songs.search, artistSort: songs.artistSort, keyPos: songs.keyPos }

export type SongQuery = { filter: SongFilter; sort: SongSort; after?: string }
export type SongRow = Awaited<ReturnType<typeof page>>['songs'][number]

/**
 * A page of 50 songs in order, the cursor of the next one, and, where a search found few, songs whose words are a slip
 * of the finger away from what was typed.
 */
export async function findSongs(from: Readable, query: SongQuery) {
  const found = await page(from, query, songsOf(from, query.filter))
  const few = found.songs.length < FEW && !query.after && query.filter.search
  return { ...found, close: few ? await findCloseSongs(from, query, found.songs) : [] }
}

/** Everything about one song; undefined if it is not there, not readable or in the trash, or if the id is none. */
export async function findSong(from: Readable, id: string) {
  if (!z.uuid().safeParse(id).success) return undefined
  const [song] = await reading(from, (database) => selectSong(database, from, id))
  return song
}
export type Song = NonNullable<Awaited<ReturnType<typeof findSong>>>

/** The numbers of a repertoire's head line, and how many songs a filter lets through. */
export async function countSongs(from: Readable, filter: SongFilter) {
  const visible = visibleSongs(from)
  // Grouped apart, each number comes out of an index in order or out of a few groups: nothing has to be sorted.
  const statement = sql`
    select songs, artists, genres, found from (
      select coalesce(sum(songs), 0)::int as songs, count(genre)::int as genres, coalesce(sum(found), 0)::int as found
      from (
        select ${songs.genre} as genre, count(*) as songs, count(*) filter (where ${narrowing(filter) ?? sql`true`}) as found
        from ${songs} where ${visible} group by 1
      ) as by_genre
    ) as of_songs, (
      select count(*)::int as artists
      from (select from ${songs} where ${visible} and ${songs.artistSort} <> '' group by ${songs.artistSort}) as by_artist
    ) as of_artists`
  const [counts] = await reading(from, (database) => rowsOf<Counts>(database, statement))
  return counts!
}

type Counts = { songs: number; artists: number; genres: number; found: number }

/** The songs that are the same by exact identity: "you already have this song". At most three. */
export function findSameSongs(from: Readable, songKey: string, except?: string) {
  return db()
    .select({ id: songs.id, title: songs.title, artist: songs.artist, key: songs.key })
    .from(songs)
    .where(and(visibleSongs(from), eq(songs.songKey, songKey), except ? sql`${songs.id} <> ${except}` : undefined))
    .orderBy(songs.id)
    .limit(3)
}

/** The genres of a repertoire, most used first; at most 60. */
export async function findGenres(from: Readable): Promise<string[]> {
  const genres = await reading(from, (database) =>
    database
      .select({ genre: sql<string>`${songs.genre}` })
      .from(songs)
      .where(and(visibleSongs(from), isNotNull(songs.genre)))
      .groupBy(songs.genre)
      .orderBy(desc(sql`count(*)`), songs.genre)
      .limit(60),
  )
  return genres.map(({ genre }) => genre)
}

function selectSong(database: Database, from: Readable, id: string) {
  return database
    .select({
      ...songRow,
      timeSignature: songs.timeSignature,
      durationSeconds: songs.durationSeconds,
      capo: songs.capo,
      tags: songs.tags,
      notes: songs.notes,
      driveFileId: songs.driveFileId,
      driveResourceKey: songs.driveResourceKey,
      lastPlayedOn: songs.lastPlayedOn,
      version: songs.version,
      createdAt: songs.createdAt,
      updatedAt: songs.updatedAt,
    })
    .from(songs)
    .where(and(visibleSongs(from), eq(songs.id, id)))
}

async function findCloseSongs(from: Readable, { filter, sort }: SongQuery, exact: { id: string }[]) {
  // A short word that finds something is more likely a beginning than a slip.
  const close = await slipCondition(from, searchTerms(filter.search!), exact.length ? 4 : 1)
  if (!close) return []
  const found = await page(from, { filter, sort }, and(songsOf(from, filter, []), close)!)
  return found.songs.filter((song) => !exact.some(({ id }) => id === song.id)).slice(0, 20)
}

async function page(from: Readable, { sort, after: cursor }: SongQuery, where: SQL) {
  const order = orderBy(sort)
  const rows = await reading(from, (database) => {
    const chosen = database
      .select({ id: songs.id })
      .from(songs)
      .where(and(where, after(sort, cursor)))
      .orderBy(...order)
      .limit(PAGE + 1)
      .as('chosen')
    return database
      .select({ ...songRow, ...placeOfRow })
      .from(songs)
      .innerJoin(chosen, eq(chosen.id, songs.id))
      .orderBy(...order)
  })
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
  return {
    songs: rows.slice(0, PAGE).map(({ search: _, artistSort: __, keyPos: ___, ...song }) => song),
    next: last ? cursorAt(sort, last) : null,
  }
}
