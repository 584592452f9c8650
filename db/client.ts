import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import type { SQL } from 'drizzle-orm'
import { env } from '@/lib/env'
import { JOBS, type Limits, PAGES, REPLICA, shareOf } from './connection/limits'
import { type Database, type Opened, openDatabase } from './connection/open'

export type { Database } from './connection/open'

const kept = globalThis as unknown as { soleilDatabases?: Map<Limits['work'], Opened> }
const working = new AsyncLocalStorage<true>()

/** The database, connected on first use: a module-level pool would connect during the build. */
export function db(): Database {
  return opened(env().DATABASE_URL, working.getStore() ? JOBS : PAGES).database
}

/** Runs work nobody waits for on a page: inside, `db()` waits longer and takes no connection away from pages. */
export function asJob<Result>(work: () => Promise<Result>): Promise<Result> {
  return working.run(true, work)
}

/** The replica that pages may read from; undefined without one, and for jobs. Ask it through `reading` alone. */
export function replica(): Database | undefined {
  const url = env().DATABASE_REPLICA_URL
  return url && !working.getStore() ? opened(url, REPLICA).database : undefined
}

/** The rows of a statement the query builder has no words for. */
export async function rowsOf<Row>(database: Database, statement: SQL): Promise<Row[]> {
  const result = (await database.execute(statement)) as unknown as { rows: Row[] }
  return result.rows
}

/** Ends all connections, so that a script or a test can finish. */
export async function disconnect(): Promise<void> {
  const all = [...(kept.soleilDatabases?.values() ?? [])]
  kept.soleilDatabases = undefined
  await Promise.all(all.map(({ pool }) => pool.end()))
}

function opened(url: string, limits: Limits): Opened {
  kept.soleilDatabases ??= new Map()
  const known = kept.soleilDatabases.get(limits.work)
  if (known) return known
  const { SOLEIL_PROCESSES, SOLEIL_CONNECTIONS } = env()
  const made = openDatabase(url, shareOf(limits, SOLEIL_PROCESSES, SOLEIL_CONNECTIONS))
  kept.soleilDatabases.set(limits.work, made)
  return made
}
