import 'server-only'
import { sql } from 'drizzle-orm'
import { db, rowsOf } from '../client'

export type Statement = {
  /** Its text with places for values, never a value. */
  statement: string
  calls: number
  /** Milliseconds. */
  mean: number
  most: number
  total: number
}

/** The statements of this database that took 100 ms on average or at their worst; the most time in all first, at most 50. */
export type SlowStatements = { counted: true; statements: Statement[] } | { counted: false; why: string }

const NOT_MADE =
  'Statements are not counted here: this database has no pg_stat_statements. As a superuser: CREATE EXTENSION pg_stat_statements.'
const NOT_LOADED =
  'Statements are not counted here: the server does not load pg_stat_statements. Add it to shared_preload_libraries and restart the server.'
const SLOW_MS = 100

export async function findSlowStatements(slow = SLOW_MS): Promise<SlowStatements> {
  if (!(await isMade())) return { counted: false, why: NOT_MADE }
  try {
    return { counted: true, statements: await find(slow) }
  } catch (error) {
    if (/shared_preload_libraries/.test(String((error as Error).cause))) return { counted: false, why: NOT_LOADED }
    throw error
  }
}

async function isMade(): Promise<boolean> {
  const [found] = await rowsOf<{ made: boolean }>(
    db(),
    sql`select to_regclass('pg_stat_statements') is not null as made`,
  )
  return found!.made
}

/** Only of the schema and its rows: what settings and roles were given is nobody's business. */
function find(slow: number): Promise<Statement[]> {
  return rowsOf<Statement>(
    db(),
    sql`select regexp_replace(query, '\\s+', ' ', 'g') as statement, calls::float8 as calls, mean_exec_time as mean,
          max_exec_time as most, total_exec_time as total
        from pg_stat_statements
        where dbid = (select oid from pg_database where datname = current_database())
          and max_exec_time >= ${slow}::float8 and query ~* '^\\s*(select|with|insert|update|delete|merge)\\y'
        order by total_exec_time desc, queryid limit 50`,
  )
}
