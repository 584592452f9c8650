import 'server-only'
import { and, sql } from 'drizzle-orm'
import { searchTerms } from '@/lib/music/search-text'
import type { SongFilter } from '@/lib/song-filter'
import { rowsOf } from './client'
import { reading } from './reading'
import type { Readable } from './repertoires'
import { songs } from './schema'
import { dimension, FACETS, type Facet, otherDimensions, searching, visibleSongs } from './song-conditions'

export type FacetCounts = Record<Facet, { value: string; count: number }[]>

/** How a facet's value is written in its counts; tempos come in steps of 20 bpm by their lower end, unknown values as `none`. */
const VALUES: Record<Facet, ReturnType<typeof sql>> = {
  keys: sql`coalesce("songs"."key_pos"::text, 'none')`,
  genre: sql`"songs"."genre"`,
  chart: sql`unnest(case when cardinality("songs"."chart_types") = 0 then array['none'] else "songs"."chart_types" end)`,
  tempo: sql`("songs"."tempo" / 20 * 20)::text`,
  readiness: sql`coalesce("songs"."readiness", 'none')`,
  tag: sql`unnest("songs"."tags")`,
}
const MOST: Record<Facet, number> = { keys: 25, genre: 40, chart: 20, tempo: 20, readiness: 4, tag: 40 }

/** Each filter's values with their counts, most frequent first, in one statement. The counts of a filter ignore that filter itself. */
export async function countFacets(from: Readable, filter: SongFilter): Promise<FacetCounts> {
  const base = sql`select ${songs.keyPos}, ${songs.tempo}, ${songs.genre}, ${songs.readiness}, ${songs.chartTypes}, ${songs.tags}
    from ${songs} where ${and(visibleSongs(from), otherDimensions(filter), ...searching(searchTerms(filter.search ?? '')))}`
  const parts = FACETS.map((facet) => {
    const others = and(...FACETS.filter((other) => other !== facet).map((other) => dimension(other, filter)))
    return sql`(select ${facet} as facet, ${VALUES[facet]} as value, count(*)::int as count from base "songs"
      where ${others ?? sql`true`} group by 2 order by 3 desc, 2 limit ${MOST[facet]})`
  })
  const statement = sql`with base as materialized (${base}) ${sql.join(parts, sql` union all `)}`
  const rows = await reading(from, (database) =>
    rowsOf<{ facet: Facet; value: string; count: number }>(database, statement),
  )
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as FacetCounts
  for (const { facet, value, count } of rows) if (value !== null) counts[facet].push({ value, count })
  return counts
}
