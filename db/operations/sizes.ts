import 'server-only'
import { sql } from 'drizzle-orm'
import { db, rowsOf } from '../client'

/** Bytes; `rows` is what the server believes, which is exact after a vacuum. */
export type TableSize = { table: string; rows: number; dead: number; bytes: number; indexBytes: number }
export type IndexSize = { index: string; table: string; bytes: number; scans: number }

/** The tables of SOLEil, the largest first; at most 100. */
export function findTableSizes(): Promise<TableSize[]> {
  return rowsOf<TableSize>(
    db(),
    sql`select relname as table, n_live_tup::float8 as rows, n_dead_tup::float8 as dead,
          pg_table_size(relid)::float8 as bytes, pg_indexes_size(relid)::float8 as "indexBytes"
        from pg_stat_user_tables where schemaname = 'public'
        order by pg_total_relation_size(relid) desc, relname limit 100`,
  )
}

/** The indexes, the largest first, with how often each was used since the statistics began; at most 200. */
export function findIndexSizes(): Promise<IndexSize[]> {
  return rowsOf<IndexSize>(
    db(),
    sql`select indexrelname as index, relname as table, pg_relation_size(indexrelid)::float8 as bytes, idx_scan::float8 as scans
        from pg_stat_user_indexes where schemaname = 'public'
        order by pg_relation_size(indexrelid) desc, indexrelname limit 200`,
  )
}

/** The indexes that no query has used and no constraint needs, the largest first; at most 100. */
export function findUnusedIndexes(): Promise<IndexSize[]> {
  return rowsOf<IndexSize>(
    db(),
    sql`select indexrelname as index, relname as table, pg_relation_size(indexrelid)::float8 as bytes, idx_scan::float8 as scans
        from pg_stat_user_indexes join pg_index using (indexrelid)
        where schemaname = 'public' and idx_scan = 0 and not indisunique
          and not exists (select from pg_constraint where conindid = indexrelid)
        order by pg_relation_size(indexrelid) desc, indexrelname limit 100`,
  )
}

/** How much of what was asked for lay in memory, from 0 to 1, null before anything was asked; and since when it is counted. */
export async function cacheHits() {
  const [hits] = await rowsOf<{ tables: number | null; indexes: number | null; since: string | null; bytes: number }>(
    db(),
    sql`select (sum(heap_blks_hit) / nullif(sum(heap_blks_hit) + sum(heap_blks_read), 0))::float8 as tables,
          (sum(idx_blks_hit) / nullif(sum(idx_blks_hit) + sum(idx_blks_read), 0))::float8 as indexes,
          (select to_char(stats_reset at time zone 'UTC', 'YYYY-MM-DD HH24:MI') from pg_stat_database
            where datname = current_database()) as since,
          pg_database_size(current_database())::float8 as bytes
        from pg_statio_user_tables where schemaname = 'public'`,
  )
  return hits!
}
