import 'server-only'
import { and, type Placeholder, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { searchTerms } from '@/lib/music/search-text'
import type { Musician } from '@/lib/musician'
import type { Readiness } from '@/lib/songs'
import { findMemberships, type Member } from './band-membership'
import { db, rowsOf } from './client'
import { prepared } from './prepared'
import { bandRepertoire, ownRepertoire, type Readable } from './repertoires'
import { songs } from './schema'
import { findSlips } from './slips'
import { isWhole, searching, visibleSongs } from './song-conditions'
import { knownVocabularies, MOST_NAMED, readVocabularies, songsWith, type Vocabulary } from './vocabulary'

const PAGE = 50
const FEW = 5

/** Where a song was found: in the musician's own repertoire, or as a song of one of their bands (`member`). */
export type FoundAt = { songId: string; key: string | null; readiness: Readiness | null; member?: Member }

/** A song, once, however many repertoires hold it. Title and artist are those of the first place, mine before any band's. */
export type FoundSong = { work: string; title: string; artist: string | null; places: FoundAt[] }

export type SearchAcross = {
  songs: FoundSong[]
  /** Songs whose words are a slip of the finger away, where few were found as typed. */
  close: FoundSong[]
  found: number
  next: string | null
  bands: Member[]
}

/**
 * Songs of the musician's own repertoire and of all bands they are in at this moment, found by their words: 50 in the order of
 * their words, and the cursor of the next ones. Nothing is found by nothing.
 */
export async function searchAcross(musician: Musician, search: string, after?: string): Promise<SearchAcross> {
  const bands = await findMemberships(musician)
  const [terms, sources] = [searchTerms(search), [ownRepertoire(musician), ...bands.map(bandRepertoire)]]
  if (!terms.length) return { songs: [], close: [], found: 0, next: null, bands }
  const as = (row: Row) => foundSong(row, bands)
  const words = await knownVocabularies(sources)
  const rows = await rowsIn(matching(sources, terms, words), readCursor(after))
  const few = rows.length < FEW && !after
  const close = few ? await findClose(sources, terms, rows, words) : []
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
  return {
    songs: rows.slice(0, PAGE).map(as),
    close: close.map(as),
    found: rows[0]?.found ?? 0,
    next: last ? cursorOf(last) : null,
    bands,
  }
}

type Row = { work: string; search: string; found: number; places: Place[] }
type Place = {
  source: number
  id: string
  title: string
  artist: string | null
  key: string | null
  readiness: Readiness | null
}
/** The songs of one repertoire that meet these demands; by their ids, where it can only be these. */
type Part = { from: Readable; source: number; demands: SQL; ids?: string[] }
type Cursor = { search: string; work: string }
/** Every search text begins with a space. */
const BEGINNING: Cursor = { search: '', work: '' }

/** What is found is put together before anything is cut off; what a song is called apart from its words is read of those alone. */
function statement(found: SQL, cursor: Record<keyof Cursor, string | Placeholder>): SQL {
  const behind = sql`where (search, work) > (${cursor.search}::text collate "C", ${cursor.work}::text collate "C")`
  return sql`
    with found as materialized (${found}),
    held as materialized (select found.source, found.id, found.search, ${songs.songKey} as work from found join ${songs} using (id)),
    works as (select work collate "C" as work, min(search) as search, count(*) over ()::int as found from held group by 1),
    page as (select work, search, found from works ${behind} order by search, work limit ${PAGE + 1}),
    first as (
      select distinct on (page.work, held.source) page.work, held.source, held.id
      from page join held on held.work = page.work order by page.work, held.source, held.id
    )
    select page.work, page.search, page.found, json_agg(json_build_object('source', first.source, 'id', "songs"."id",
      'title', "songs"."title", 'artist', "songs"."artist", 'key', "songs"."key", 'readiness', "songs"."readiness") order by first.source) as places
    from page join first using (work) join ${songs} on "songs"."id" = first.id
    group by page.work, page.search, page.found order by page.search, page.work`
}

/** What answers the terms in each repertoire: named where its words are known, else read out of its index. */
function matching(sources: Readable[], terms: string[], words: (Vocabulary | undefined)[]): Part[] {
  const demands = and(...searching(terms))!
  return sources.map((from, source) => ({
    ...{ from, source, demands },
    ids: words[source] && songsWith(terms, words[source]),
  }))
}

async function findClose(sources: Readable[], terms: string[], exact: Row[], words: (Vocabulary | undefined)[]) {
  const vocabularies = words.every((known) => known !== undefined) ? words : await readVocabularies(sources)
  // A short word that finds something is more likely a beginning than a slip.
  const parts = sources.flatMap((from, source) => {
    const slips = findSlips(vocabularies[source]!, terms, exact.length ? 4 : 1)
    return slips ? [{ ...slips, from, source }] : []
  })
  const rows = await rowsIn(parts)
  return rows.filter(({ work }) => !exact.some((row) => row.work === work)).slice(0, 20)
}

async function rowsIn(parts: Part[], cursor = BEGINNING): Promise<Row[]> {
  const isFew = parts.reduce((sum, { ids }) => sum + (ids?.length ?? 0), 0) <= MOST_NAMED
  const known = parts.filter(({ from, ids }) => ids && isFew && isWhole(from))
  const rest = parts.filter((part) => !known.includes(part))
  const named = known.flatMap(({ from, source, ids }) => ids!.map((id) => ({ id, source, repertoire: from.id })))
  const lists = {
    ids: named.map(({ id }) => id),
    repertoires: named.map(({ repertoire }) => repertoire),
    places: named.map(({ source }) => source),
  }
  if (!rest.length) return named.length ? worksOfNamed(db()).execute({ ...lists, ...cursor }) : []
  const found = sql.join([readNamed(lists), ...readAlike(rest)], sql` union all `)
  return rowsOf<Row>(db(), statement(found, cursor))
}

type Lists = Record<'ids' | 'repertoires' | 'places', (string | number)[] | Placeholder>

/** All repertoires whose songs are known by their ids at once: planning a part for each takes longer than reading them. */
function readNamed({ ids, repertoires, places }: Lists): SQL {
  return sql`select named.source, ${songs.id} as id, ${songs.search} as search
    from unnest(${sql.param(ids)}::uuid[], ${sql.param(repertoires)}::uuid[], ${sql.param(places)}::int[])
      as named(id, repertoire, source)
    join ${songs} on ${songs.id} = named.id and ${songs.repertoireId} = named.repertoire and ${songs.deletedAt} is null`
}

const worksOfNamed = prepared((database) => {
  const named = readNamed({
    ids: sql.placeholder('ids'),
    repertoires: sql.placeholder('repertoires'),
    places: sql.placeholder('places'),
  })
  const cursor = { search: sql.placeholder('search'), work: sql.placeholder('work') }
  const row = {
    work: sql<string>`work`,
    search: sql<string>`search`,
    found: sql<number>`found`,
    places: sql<Place[]>`places`,
  }
  return database
    .select(row)
    .from(sql`(${statement(named, cursor)}) as works`)
    .orderBy(sql`search, work`)
    .prepare('works_of_named_songs')
})

/** Each repertoire is read out of its own index alone, which has no more of a song than its id and its words; those with the same demands at once. */
function readAlike(parts: Part[]): SQL[] {
  const [first] = parts
  if (!first) return []
  if (!parts.every(({ from, demands }) => isWhole(from) && demands === first.demands)) return parts.map(readPart)
  return [
    sql`select asked.source, within.id, within.search
    from unnest(${sql.param(parts.map(({ from }) => from.id))}::uuid[], ${sql.param(parts.map(({ source }) => source))}::int[])
      as asked(repertoire, source), lateral (
      select ${songs.id} as id, ${songs.search} as search from ${songs}
      where ${songs.repertoireId} = asked.repertoire and ${songs.deletedAt} is null and ${first.demands}
    ) as within`,
  ]
}

function readPart({ from, source, demands }: Part): SQL {
  return sql`select ${source}::int as source, ${songs.id} as id, ${songs.search} as search
    from ${songs} where ${and(visibleSongs(from), demands)}`
}

function foundSong({ work, places }: Row, bands: Member[]): FoundSong {
  const [first] = places
  return {
    ...{ work, title: first!.title, artist: first!.artist },
    places: places.map(({ source, id, key, readiness }) => ({
      ...{ songId: id, key, readiness },
      ...(source > 0 && { member: bands[source - 1] }),
    })),
  }
}

function cursorOf({ search, work }: Cursor): string {
  return Buffer.from(JSON.stringify({ search, work })).toString('base64url')
}

const cursorShape = z.object({ search: word(400), work: word(1_000) })

function word(most: number) {
  return z
    .string()
    .max(most)
    .refine((text) => text.isWellFormed() && !text.includes('\0'))
}

function readCursor(cursor = ''): Cursor | undefined {
  try {
    return cursorShape.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString())).data
  } catch {
    return undefined
  }
}
