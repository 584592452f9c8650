import 'server-only'
import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import { likePattern, searchTerms } from '@/lib/music/search-text'
import type { SongFilter } from '@/lib/song-filter'
import type { Readable } from './repertoires'
import { songs } from './schema'

/** The dimensions of a filter that have counts of their own; the counts of one ignore that one. */
export const FACETS = ['keys', 'genre', 'chart', 'tempo', 'readiness', 'tag'] as const
export type Facet = (typeof FACETS)[number]

/** The songs of this repertoire that whoever asks may see and that the filter lets through. */
export function songsOf(from: Readable, filter: SongFilter, terms = searchTerms(filter.search ?? '')): SQL {
  return and(visibleSongs(from), narrowing(filter, terms))!
}

/** What a filter demands of songs that are already known to be visible; undefined where it demands nothing. */
export function narrowing(filter: SongFilter, terms = searchTerms(filter.search ?? '')): SQL | undefined {
  return and(otherDimensions(filter), ...FACETS.map((facet) => dimension(facet, filter)), ...searching(terms))
}

/** Whether whoever asks may see all songs of this repertoire. */
export function isWhole({ scope }: Readable): boolean {
  return narrowing(scope) === undefined
}

/** All songs of this repertoire that whoever asks may see: the beginning of every `where`. */
export function visibleSongs(from: Readable): SQL {
  return and(eq(songs.repertoireId, from.id), isNull(songs.deletedAt), narrowing(from.scope))!
}

/** A song with one of these ids. */
export function isOneOf(ids: string[]): SQL {
  return sql`${songs.id} = any(${sql.param(ids)}::uuid[])`
}

/** Each term is found at the beginning of a word. */
export function searching(terms: string[]): SQL[] {
  return terms.map((term) => sql`${songs.search} like ${likePattern(term)}`)
}

/** Of each of these lists, one term is found. */
export function searchingAny(wanted: string[][]): SQL {
  return and(...wanted.map((terms) => or(...searching(terms))))!
}

/** What one dimension of a filter demands; undefined where it demands nothing. */
export function dimension(facet: Facet, filter: SongFilter): SQL | undefined {
  switch (facet) {
    case 'keys':
      return filter.keys?.length ? oneOfKeys(filter.keys) : undefined
    case 'genre':
      return filter.genre ? eq(songs.genre, filter.genre) : undefined
    case 'chart':
      if (filter.chart === 'none') return sql`cardinality(${songs.chartTypes}) = 0`
      return filter.chart ? sql`${songs.chartTypes} @> array[${filter.chart}]::text[]` : undefined
    case 'tempo':
      return and(
        filter.tempo?.from !== undefined ? sql`${songs.tempo} >= ${filter.tempo.from}` : undefined,
        filter.tempo?.to !== undefined ? sql`${songs.tempo} <= ${filter.tempo.to}` : undefined,
      )
    case 'readiness':
      if (filter.readiness === 'none') return isNull(songs.readiness)
      return filter.readiness ? eq(songs.readiness, filter.readiness) : undefined
    case 'tag':
      return filter.tag ? sql`${songs.tags} @> array[${filter.tag}]::text[]` : undefined
  }
}

/** What a filter demands besides its facets and its search. */
export function otherDimensions(filter: SongFilter): SQL | undefined {
  return and(
    filter.anyTag ? sql`${songs.tags} && ${sql.param(filter.anyTag)}::text[]` : undefined,
    filter.song ? eq(songs.id, filter.song) : undefined,
    filter.setlist
      ? sql`${songs.id} in (select song_id from setlist_songs where setlist_id = ${filter.setlist})`
      : undefined,
    filter.artist ? eq(songs.artistSort, filter.artist) : undefined,
    filter.without ? WITHOUT[filter.without] : undefined,
    filter.added
      ? sql`date_trunc('month', ${songs.createdAt} at time zone 'UTC') = ${`${filter.added}-01`}::timestamp`
      : undefined,
  )
}

const WITHOUT = { artist: eq(songs.artistSort, ''), genre: isNull(songs.genre), tempo: isNull(songs.tempo) }

function oneOfKeys(keys: (number | 'none')[]): SQL {
  const positions = keys.filter((key) => key !== 'none')
  const known = positions.length
    ? sql`${songs.keyPos} in (${sql.join(
        positions.map((position) => sql`${position}::smallint`),
        sql`, `,
      )})`
    : sql`false`
  return keys.includes('none') ? sql`(${known} or ${songs.keyPos} is null)` : known
}
