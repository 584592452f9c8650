import 'server-only'
import { and, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { searchTerms } from '@/lib/music/search-text'
import type { Musician } from '@/lib/musician'
import type { Readiness } from '@/lib/songs'
import { findMemberships, type Member } from './band-membership'
import { db, rowsOf } from './client'
import { bandRepertoire, ownRepertoire, type Readable } from './repertoires'
import { songs } from './schema'
import { narrowing, searching, visibleSongs } from './song-conditions'
import { findSlips, type SlipSongs } from './vocabulary'

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
  const rows = await rowsOf<Row>(db(), statement(matching(sources, terms), readCursor(after)))
  const few = rows.length < FEW && !after
  const close = few ? await findClose(sources, terms, rows) : []
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
type Asked = { from: Readable; slips: SlipSongs; source: number }
type Cursor = { search: string; work: string }

/** What is found is put together before anything is cut off; what a song is called apart from its words is read of those alone. */
function statement(found: SQL, cursor?: Cursor): SQL {
  const behind = cursor
    ? sql`where (search, work) > (${cursor.search}::text collate "C", ${cursor.work}::text collate "C")`
    : sql``
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

/** Each repertoire is read out of its own index alone, which has no more of a song than its id and its words. */
function matching(sources: Readable[], terms: string[]): SQL {
  const demands = and(...searching(terms))
  if (!sources.every(isWhole)) return together(sources.map((from, source) => part(from, source, demands)))
  return sql`select (place - 1)::int as source, within.id, within.search
    from unnest(${sql.param(sources.map(({ id }) => id))}::uuid[]) with ordinality as asked(repertoire, place), lateral (
      select ${songs.id} as id, ${songs.search} as search from ${songs}
      where ${songs.repertoireId} = asked.repertoire and ${songs.deletedAt} is null and ${demands}
    ) as within`
}

/** Of one repertoire, for whoever may not see all of it or where it is not known which songs it can only be. */
function part(from: Readable, source: number, demands: SQL | undefined): SQL {
  return sql`select ${source}::int as source, ${songs.id} as id, ${songs.search} as search
    from ${songs} where ${and(visibleSongs(from), demands)}`
}

function isWhole({ scope }: Readable): boolean {
  return narrowing(scope) === undefined
}

function together(parts: SQL[]): SQL {
  return sql.join(parts, sql` union all `)
}

async function findClose(sources: Readable[], terms: string[], exact: Row[]): Promise<Row[]> {
  // A short word that finds something is more likely a beginning than a slip.
  const slips = await findSlips(sources, terms, exact.length ? 4 : 1)
  const asked = sources.flatMap((from, source) => (slips[source] ? [{ from, slips: slips[source], source }] : []))
  if (!asked.length) return []
  const rows = await rowsOf<Row>(db(), statement(slipping(asked)))
  return rows.filter(({ work }) => !exact.some((row) => row.work === work)).slice(0, 20)
}

/** One part for all repertoires whose songs are known by their ids: planning a part for each takes longer than reading them. */
function slipping(asked: Asked[]): SQL {
  const named = asked.flatMap(({ from, slips, source }) =>
    isWhole(from) ? (slips.ids ?? []).map((id) => ({ id, from, source })) : [],
  )
  const rest = asked
    .filter(({ from, slips }) => !isWhole(from) || !slips.ids)
    .map(({ from, slips, source }) => part(from, source, slips.demands))
  if (!named.length) return together(rest)
  const list = (one: (song: (typeof named)[number]) => string | number) => sql.param(named.map(one))
  const known = sql`select named.source, ${songs.id} as id, ${songs.search} as search
    from unnest(${list(({ id }) => id)}::uuid[], ${list(({ from }) => from.id)}::uuid[], ${list(({ source }) => source)}::int[])
      as named(id, repertoire, source)
    join ${songs} on ${songs.id} = named.id and ${songs.repertoireId} = named.repertoire and ${songs.deletedAt} is null`
  return together([known, ...rest])
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
