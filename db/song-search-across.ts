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
import { searching, visibleSongs } from './song-conditions'
import { slipConditions } from './vocabulary'

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
  const asked = sources.map((from) => ({ from, demands: and(...searching(terms)) }))
  const rows = await rowsOf<Row>(db(), statement(asked, readCursor(after)))
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
type Asked = { from: Readable; demands: SQL | undefined }
type Cursor = { search: string; work: string }

/** Each repertoire is read through its own index; what they hold in common is put together before anything is cut off. */
function statement(asked: Asked[], cursor?: Cursor): SQL {
  const arms = asked.map(
    ({ from, demands }, source) =>
      sql`select ${source}::int as source, ${songs.id} as id, ${songs.songKey} as work, ${songs.search} as search
        from ${songs} where ${and(visibleSongs(from), demands)}`,
  )
  const behind = cursor
    ? sql`where (search, work) > (${cursor.search}::text collate "C", ${cursor.work}::text collate "C")`
    : sql``
  return sql`
    with held as materialized (${sql.join(arms, sql` union all `)}),
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

async function findClose(sources: Readable[], terms: string[], exact: Row[]): Promise<Row[]> {
  // A short word that finds something is more likely a beginning than a slip.
  const slips = await slipConditions(sources, terms, exact.length ? 4 : 1)
  const asked = sources.flatMap((from, at) => (slips[at] ? [{ from, demands: slips[at], at }] : []))
  if (!asked.length) return []
  const rows = await rowsOf<Row>(db(), statement(asked))
  return rows
    .filter(({ work }) => !exact.some((row) => row.work === work))
    .slice(0, 20)
    .map((row) => ({ ...row, places: row.places.map((place) => ({ ...place, source: asked[place.source]!.at })) }))
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
