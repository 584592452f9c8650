import 'server-only'
import { and, desc, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { searchTerms } from '@/lib/music/search-text'
import type { SongFilter } from '@/lib/song-filter'
import { type Database, db, rowsOf } from './client'
import { keptAnswer } from './kept-answers'
import { reading } from './reading'
import type { Readable } from './repertoires'
import { songs } from './schema'
import { findSlips } from './slips'
import { narrowing, searchingAny, songsOf, visibleSongs } from './song-conditions'
import { namedPage, page, type SongQuery, songRow } from './song-pages'
import { knownVocabularies, readVocabularies, songsWith, type Vocabulary } from './vocabulary'

const FEW = 5

/**
 * A page of 50 songs in order, the cursor of the next one, and, where a search found few, songs whose words are a slip
 * of the finger away from what was typed. `version` is the repertoire's, where it was read for this very question.
 */
export async function findSongs(from: Readable, query: SongQuery, version?: number) {
  const terms = searchTerms(query.filter.search ?? '')
  const [words] = terms.length ? await knownVocabularies([from], version) : []
  const ids =
    words &&
    songsWith(
      terms.map((term) => [term]),
      words,
    )
  const named = ids && (await namedPage(from, query, ids))
  const found = named ?? (await page(from, query, songsOf(from, query.filter, terms)))
  const few = found.songs.length < FEW && !query.after && terms.length > 0
  return { ...found, close: few ? await findCloseSongs(from, query, terms, found.songs, words) : [] }
}

/** Everything about one song; undefined if it is not there, not readable or in the trash, or if the id is none. */
export async function findSong(from: Readable, id: string) {
  if (!z.uuid().safeParse(id).success) return undefined
  const [song] = await reading(from, (database) => selectSong(database, from, id))
  return song
}
export type Song = NonNullable<Awaited<ReturnType<typeof findSong>>>

/** The numbers of a repertoire's head line, and how many songs a filter lets through. */
export async function countSongs(from: Readable, filter: SongFilter, version?: number) {
  const narrowed = narrowing(filter)
  const [numbers, found] = await Promise.all([
    keptAnswer(from, 'numbers', () => countAll(from), version),
    narrowed && countFound(from, narrowed),
  ])
  return { ...numbers, found: found ?? numbers.songs }
}

/** The numbers of a repertoire's head line, counted now. */
export async function countAll(from: Readable): Promise<Numbers> {
  const visible = visibleSongs(from)
  // Grouped apart, each number comes out of an index in order or out of a few groups: nothing has to be sorted.
  const statement = sql`
    select songs, artists, genres from (
      select coalesce(sum(songs), 0)::int as songs, count(genre)::int as genres
      from (select ${songs.genre} as genre, count(*) as songs from ${songs} where ${visible} group by 1) as by_genre
    ) as of_songs, (
      select count(*)::int as artists
      from (select from ${songs} where ${visible} and ${songs.artistSort} <> '' group by ${songs.artistSort}) as by_artist
    ) as of_artists`
  const [counts] = await reading(from, (database) => rowsOf<Numbers>(database, statement))
  return counts!
}

type Numbers = { songs: number; artists: number; genres: number }

async function countFound(from: Readable, narrowed: SQL): Promise<number> {
  const [counts] = await reading(from, (database) =>
    database
      .select({ found: sql<number>`count(*)::int` })
      .from(songs)
      .where(and(visibleSongs(from), narrowed)),
  )
  return counts!.found
}

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

async function findCloseSongs(
  from: Readable,
  { filter, sort }: SongQuery,
  terms: string[],
  exact: { id: string }[],
  words?: Vocabulary,
) {
  const vocabulary = words ?? (await readVocabularies([from]))[0]!
  // A short word that finds something is more likely a beginning than a slip.
  const wanted = findSlips(vocabulary, terms, exact.length ? 4 : 1)
  if (!wanted) return []
  const ids = songsWith(wanted, vocabulary)
  const named = ids && (await namedPage(from, { filter, sort }, ids))
  const found = named ?? (await page(from, { filter, sort }, and(songsOf(from, filter, []), searchingAny(wanted))!))
  return found.songs.filter((song) => !exact.some(({ id }) => id === song.id)).slice(0, 20)
}
