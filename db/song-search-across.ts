import 'server-only'
import { and, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { searchTerms } from '@/lib/music/search-text'
import type { Musician } from '@/lib/musician'
import type { Readiness } from '@/lib/songs'
import { findMemberships, type Member } from './band-membership'
import { db, rowsOf } from './client'
import { type Cursor, type FoundWork, knownWorks, type Part } from './known-works'
import { bandRepertoire, ownRepertoire, type Readable } from './repertoires'
import { songs } from './schema'
import { findSlips } from './slips'
import { isWhole, searchingAny, visibleSongs } from './song-conditions'
import { knownVocabularies, readVocabularies, type Vocabulary } from './vocabulary'

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
  const as = (row: FoundWork) => foundSong(row, bands)
  const words = await knownVocabularies(sources)
  const wanted = terms.map((term) => [term])
  const parts = sources.map((from, source) => ({ from, source, wanted, vocabulary: words[source] }))
  const rows = await worksIn(parts, readCursor(after))
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

/** Every search text begins with a space. */
const BEGINNING: Cursor = { search: '', work: '' }

/** What is found is put together before anything is cut off; what a song is called apart from its words is read of those alone. */
function statement(found: SQL, cursor: Cursor): SQL {
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

async function findClose(sources: Readable[], terms: string[], exact: FoundWork[], words: (Vocabulary | undefined)[]) {
  const vocabularies = words.every((known) => known !== undefined) ? words : await readVocabularies(sources)
  // A short word that finds something is more likely a beginning than a slip.
  const parts = sources.flatMap((from, source): Part[] => {
    const vocabulary = vocabularies[source]!
    const wanted = findSlips(vocabulary, terms, exact.length ? 4 : 1)
    return wanted ? [{ from, source, vocabulary, wanted }] : []
  })
  const rows = await worksIn(parts)
  return rows.filter(({ work }) => !exact.some((row) => row.work === work)).slice(0, 20)
}

async function worksIn(parts: Part[], cursor = BEGINNING): Promise<FoundWork[]> {
  if (!parts.length) return []
  const known = await knownWorks(parts, cursor, PAGE + 1)
  return known ?? rowsOf<FoundWork>(db(), statement(sql.join(readParts(parts), sql` union all `), cursor))
}

/** Each repertoire is read out of its own index alone, which has no more of a song than its id and its words; those of whom the same is wanted at once. */
function readParts(parts: Part[]): SQL[] {
  const { wanted } = parts[0]!
  if (!parts.every((part) => isWhole(part.from) && part.wanted === wanted)) return parts.map(readPart)
  return [
    sql`select asked.source, within.id, within.search
    from unnest(${sql.param(parts.map(({ from }) => from.id))}::uuid[], ${sql.param(parts.map(({ source }) => source))}::int[])
      as asked(repertoire, source), lateral (
      select ${songs.id} as id, ${songs.search} as search from ${songs}
      where ${songs.repertoireId} = asked.repertoire and ${songs.deletedAt} is null and ${searchingAny(wanted)}
    ) as within`,
  ]
}

function readPart({ from, source, wanted }: Part): SQL {
  return sql`select ${source}::int as source, ${songs.id} as id, ${songs.search} as search
    from ${songs} where ${and(visibleSongs(from), searchingAny(wanted))}`
}

function foundSong({ work, places }: FoundWork, bands: Member[]): FoundSong {
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
