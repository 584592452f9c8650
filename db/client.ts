import 'server-only'
import { Pool as NeonPool, neonConfig } from '@neondatabase/serverless'
import type { SQL } from 'drizzle-orm'
import { drizzle as drizzleNeon } from 'drizzle-orm/neon-serverless'
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { Pool } from 'pg'
import ws from 'ws'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import * as schema from './schema'

export type Database = PgDatabase<PgQueryResultHKT, typeof schema>

const kept = globalThis as unknown as { soleilDatabase?: { database: Database; end: () => Promise<void> } }

/** The database, connected on first use: a module-level pool would connect during the build. */
export function db(): Database {
  kept.soleilDatabase ??= connect(env().DATABASE_URL)
  return kept.soleilDatabase.database
}

/** The rows of a statement the query builder has no words for. */
export async function rowsOf<Row>(database: Database, statement: SQL): Promise<Row[]> {
  const result = (await database.execute(statement)) as unknown as { rows: Row[] }
  return result.rows
}

/** Ends all connections, so that a script or a test can finish. */
export async function disconnect(): Promise<void> {
  await kept.soleilDatabase?.end()
  kept.soleilDatabase = undefined
}

/** A page gives up after 3 s without a connection; a connection is renewed after 30 minutes; a dead one is noticed. */
const LIMITS = {
  max: 20,
  connectionTimeoutMillis: 3_000,
  idleTimeoutMillis: 30_000,
  maxLifetimeSeconds: 1_800,
  query_timeout: 8_000,
  keepAlive: true,
  application_name: 'soleil',
}

function connect(url: string) {
  const neon = /\.neon\.tech$/.test(new URL(url).hostname)
  if (neon) neonConfig.webSocketConstructor = ws
  const pool = neon
    ? new NeonPool({ connectionString: url, ...LIMITS })
    : new Pool({ connectionString: url, ...LIMITS })
  pool.on('error', (error: Error) => log.warn({ cause: error.message }, 'an idle database connection was lost'))
  const database = neon ? drizzleNeon(pool as NeonPool, { schema }) : drizzlePg(pool as Pool, { schema })
  return { database: database as unknown as Database, end: () => pool.end() }
}
