import 'server-only'
import { sql } from 'drizzle-orm'
import { cached } from '@/lib/cached'
import { rowsOf } from './client'
import { reading } from './reading'
import { type Readable, repertoireVersion } from './repertoires'
import { songs } from './schema'
import { visibleSongs } from './song-conditions'

const HOUR = 3_600
const MOST = { genres: 12, artists: 15 }

export type Tally = { value: string; songs: number }

/** How the songs of a repertoire are spread. Every number is counted; `unknown` says how many songs a picture leaves out. */
export type Stats = {
  songs: number
  artists: number
  genres: number
  /** By position on the circle of fifths, 24 of them. */
  keys: number[]
  /** Steps of 20 bpm by their lower end, in order, only those with songs. */
  tempos: { from: number; songs: number }[]
  /** Most frequent first, as are the chart types and the artists. */
  topGenres: Tally[]
  /** A song counts for each of its chart types. */
  chartTypes: Tally[]
  readiness: Tally[]
  /** Songs added in each month (`2026-11`, UTC), in order, only months with songs. */
  months: Tally[]
  /** By what artists are ordered by, with their most frequent spelling. */
  topArtists: (Tally & { name: string })[]
  unknown: { key: number; tempo: number; genre: number; chartType: number; readiness: number; artist: number }
}

/** The stats of what may be read of a repertoire, kept for an hour under the repertoire's version. */
export async function findStats(from: Readable): Promise<Stats> {
  const version = await repertoireVersion(from)
  return cached(`stats:1:${from.id}:${version}:${JSON.stringify(from.scope)}`, HOUR, () => countStats(from))
}

/** The stats counted now, in one statement and so at one moment. */
export async function countStats(from: Readable): Promise<Stats> {
  const rows = await reading(from, (database) => rowsOf<Row>(database, statement(from)))
  const part = (name: Row['part']) => rows.filter((row) => row.part === name)
  const known = (name: Row['part']) => part(name).filter((row): row is KnownRow => row.value !== null)
  const unknown = (name: Row['part']) => sum(part(name).filter(({ value }) => value === null))
  const keys = Array<number>(24).fill(0)
  for (const { value, songs } of known('key')) keys[Number(value)] = songs
  return {
    songs: sum(part('key')),
    artists: sum(part('artists')),
    genres: sum(part('genres')),
    keys,
    tempos: known('tempo')
      .map(({ value, songs }) => ({ from: Number(value), songs }))
      .sort((one, other) => one.from - other.from),
    topGenres: known('genre').map(tally).sort(mostFirst).slice(0, MOST.genres),
    chartTypes: known('chartType').map(tally).sort(mostFirst),
    readiness: known('readiness').map(tally).sort(mostFirst),
    months: known('month')
      .map(tally)
      .sort((one, other) => (one.value < other.value ? -1 : 1)),
    topArtists: known('artist')
      .map((row) => ({ ...tally(row), name: row.name ?? row.value }))
      .sort(mostFirst)
      .slice(0, MOST.artists),
    unknown: {
      key: unknown('key'),
      tempo: unknown('tempo'),
      genre: unknown('genre'),
      chartType: unknown('chartType'),
      readiness: unknown('readiness'),
      artist: unknown('artist'),
    },
  }
}

type Part = 'artists' | 'genres' | 'key' | 'tempo' | 'genre' | 'chartType' | 'readiness' | 'month' | 'artist'
type Row = { part: Part; value: string | null; name: string | null; songs: number }
type KnownRow = Row & { value: string }

/** The songs are read once; unknown genres and artists come before the most frequent ones, so that the limit keeps them. */
function statement(from: Readable) {
  const visible = visibleSongs(from)
  return sql`
    with base as materialized (
      select key_pos, tempo / 20 * 20 as tempo, genre, readiness, chart_types, nullif(artist_sort, '') as artist_sort,
        date_trunc('month', created_at at time zone 'UTC') as month
      from ${songs} where ${visible}
    ),
    by_genre as (select genre, count(*)::int as songs from base group by 1),
    by_artist as (select artist_sort, count(*)::int as songs from base group by 1),
    top_artists as (select * from by_artist order by artist_sort is null desc, songs desc, artist_sort limit ${MOST.artists + 1})
    select 'artists' as part, null as value, null as name, count(artist_sort)::int as songs from by_artist
    union all select 'genres', null, null, count(genre)::int from by_genre
    union all select 'key', key_pos::text, null, count(*)::int from base group by key_pos
    union all select 'tempo', tempo::text, null, count(*)::int from base group by tempo
    union all select 'readiness', readiness, null, count(*)::int from base group by readiness
    union all select 'month', to_char(month, 'YYYY-MM'), null, count(*)::int from base group by month
    union all select 'chartType', type, null, sum(songs)::int
      from (select chart_types, count(*) as songs from base group by 1) as same
        left join lateral unnest(chart_types) as type on true group by type
    union all (select 'genre', genre, null, songs
      from by_genre order by genre is null desc, songs desc, genre limit ${MOST.genres + 1})
    union all select 'artist', artist_sort, (
        select mode() within group (order by artist) from ${songs}
        where ${visible} and ${songs.artistSort} = top_artists.artist_sort
      ), songs from top_artists`
}

function sum(rows: { songs: number }[]): number {
  return rows.reduce((total, { songs }) => total + songs, 0)
}

function tally({ value, songs }: KnownRow): Tally {
  return { value, songs }
}

function mostFirst(one: Tally, other: Tally): number {
  return other.songs - one.songs || (one.value < other.value ? -1 : 1)
}
