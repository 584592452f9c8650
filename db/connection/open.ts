import 'server-only'
import { Pool as NeonPool, neonConfig } from '@neondatabase/serverless'
import { drizzle as drizzleNeon } from 'drizzle-orm/neon-serverless'
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { Pool } from 'pg'
import ws from 'ws'
import { log } from '@/lib/log'
import { isBroken, isUndone } from '../faults'
import * as schema from '../schema'
import { type Limits, poolOptions } from './limits'
import { connectPatiently } from './patient-connect'
import { readAgain } from './read-again'
import { lookAfterStatements } from './statements'

export type Database = PgDatabase<PgQueryResultHKT, typeof schema>
export type Opened = { database: Database; pool: Pool }

/** A pool of connections to a database: over a WebSocket by Neon's driver for a host of Neon's, else over TCP. */
export function openDatabase(url: string, limits: Limits): Opened {
  const { hostname } = new URL(url)
  const neon = hostname.endsWith('.neon.tech')
  // Neon's pooler lends a session for one transaction, so a session keeps no settings there.
  const session = !(neon && hostname.split('.')[0]!.endsWith('-pooler'))
  const options = poolOptions(url, limits, session)
  if (neon) neonConfig.webSocketConstructor = ws
  const pool = neon ? (new NeonPool(options) as unknown as Pool) : new Pool(options)
  pool.on('error', (error: Error) => log.warn({ cause: error.message }, 'an idle database connection was lost'))
  lookAfterStatements(pool, limits, session)
  connectPatiently(pool, limits)
  readAgain(pool, limits)
  const database = neon ? drizzleNeon(pool as unknown as NeonPool, { schema }) : drizzlePg(pool, { schema })
  return { database: beginAgain(database as unknown as Database), pool }
}

const ATTEMPTS = 3

/**
 * A transaction that met a dead connection before its first statement has done nothing yet, and one that PostgreSQL undid
 * because of a deadlock or of another's change has nothing left: both are made again, the first once and the second twice.
 */
function beginAgain(database: Database): Database {
  const transaction = database.transaction.bind(database) as Database['transaction']
  database.transaction = async (run, config) => {
    for (let attempt = 1; ; attempt++) {
      let begun = false
      try {
        return await transaction((tx) => {
          begun = true
          return run(tx)
        }, config)
      } catch (error) {
        const again = begun ? isUndone(error) && attempt < ATTEMPTS : isBroken(error) && attempt === 1
        if (!again) throw error
      }
    }
  }
  return database
}
