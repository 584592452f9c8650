import 'server-only'
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { typesReadBy } from '@/lib/chart-for'
import { chartTypesOf } from '@/lib/chart-types'
import { type ChartSign, cellOf, type PartColumn } from '@/lib/parts'
import { CHART_TYPES } from '@/lib/songs'
import { reading } from './reading'
import type { Readable } from './repertoires'
import { charts, songs } from './schema'
import { visibleSongs } from './song-conditions'

const MOST_SIGNS = 2_000

/** Whether a chart can be written anew in another key: text and engraved music can, a picture of a page cannot. */
export const MOVABLE = sql<boolean>`(${charts.text} is not null or exists (select 1 from chart_files as file
  where file.id = ${charts.fileId} and file.type in ('application/vnd.recordare.musicxml+xml', 'text/vnd.abc')))`

/** What the charts of a repertoire say of themselves, each combination once: few, however many charts there are. */
export function findSigns(from: Readable): Promise<ChartSign[]> {
  const { kind, instrument, transposition } = charts
  return reading(from, (database) =>
    database
      .selectDistinct({ kind, instrument, transposition, movable: MOVABLE })
      .from(charts)
      .where(and(eq(charts.repertoireId, from.id), isNull(charts.deletedAt)))
      .orderBy(kind, sql`${instrument} nulls first`, sql`${transposition} nulls first`, MOVABLE)
      .limit(MOST_SIGNS),
  )
}

/**
 * What a statement about the board begins with. `sign`: each combination with the instruments it is for (`has`) and those it is
 * written anew for (`can`), a bit for each column. `board`: the same of each song that `narrowed` lets through, and `ticked`: the
 * instruments for which it is said to have a chart that SOLEil does not hold.
 */
export function boardOf(
  from: Readable,
  columns: readonly PartColumn[],
  signs: readonly ChartSign[],
  narrowed?: SQL,
): SQL {
  return sql`
    sign as (select * from unnest(
      ${texts(signs.map(({ kind }) => kind))}, ${texts(signs.map(({ instrument }) => instrument ?? ''))},
      ${texts(signs.map(({ transposition }) => transposition ?? ''))}, ${sql.param(signs.map(({ movable }) => movable))}::bool[],
      ${bits(signs.map((sign) => bitsWhere(columns, (column) => cellOf(column, sign) === 'has')))},
      ${bits(signs.map((sign) => bitsWhere(columns, (column) => cellOf(column, sign) === 'transposable')))},
      ${bits(signs.map((sign) => bitsWhere(CHART_TYPES, (type) => chartTypesOf(sign).includes(type))))}
    ) as sign (kind, instrument, transposition, movable, has, can, types)),
    typed as (select * from unnest(
      ${texts(CHART_TYPES)}, ${bits(CHART_TYPES.map((_, at) => String(2 ** at)))},
      ${bits(CHART_TYPES.map((type) => bitsWhere(columns, (column) => typesReadBy(column.instrument).includes(type))))}
    ) as typed (type, bit, columns)),
    marked as (
      select ${charts.songId} as song_id, bit_or(has) as has, bit_or(can) as can, bit_or(types) as types
      from ${charts} left join sign on ${IS_SIGN}
      where ${charts.repertoireId} = ${from.id} and ${charts.deletedAt} is null group by 1
    ),
    board as (
      select ${songs.id} as id, ${songs.title} as title, ${songs.artist} as artist, ${songs.search} as search, ${songs.createdAt} as added,
        coalesce(marked.has, 0) as has, coalesce(marked.can, 0) as can,
        coalesce((select bit_or(typed.columns) from typed where typed.type = any(${songs.chartTypes})
          and typed.bit & coalesce(marked.types, 0) = 0), 0) as ticked
      from ${songs} left join marked on marked.song_id = ${songs.id}
      where ${and(visibleSongs(from), narrowed)}
    )`
}

/** A chart and its row of `sign`. Every chart has one; a left join tells PostgreSQL so, which else plans for a single row and takes minutes. */
export const IS_SIGN = sql`sign.kind = ${charts.kind} and sign.instrument = coalesce(${charts.instrument}, '')
  and sign.transposition = coalesce(${charts.transposition}, '') and sign.movable = ${MOVABLE}`

function bitsWhere<Value>(values: readonly Value[], is: (value: Value) => boolean): string {
  return String(values.reduce((mask, value, place) => (is(value) ? mask | (1n << BigInt(place)) : mask), 0n))
}

function texts(values: readonly string[]): SQL {
  return sql`${sql.param(values)}::text[]`
}

function bits(values: readonly string[]): SQL {
  return sql`${sql.param(values)}::bigint[]`
}
