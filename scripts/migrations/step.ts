import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from 'pg'
import { Sentence } from '../steps/sentence.mjs'
import type { Revision } from './revisions.mjs'

const TRIES = 20
const REST_MS = 500
const BUSY = '55P03'
const OUTSIDE = /\bCONCURRENTLY\b/i

/** One step of the schema, up or down, with its line in drizzle's table: all of it or nothing. */
export async function takeStep(client: Client, revision: Revision, way: 'up' | 'down'): Promise<void> {
  const statements = revision[way]
  if (!statements) throw new Sentence(`${revision.tag} has no way back: there is no drizzle/${revision.tag}.down.sql.`)
  const outside = statements.some((statement) => OUTSIDE.test(statement))
  const run = async () => {
    for (const statement of statements) await client.query(statement)
    await note(client, revision, way)
  }
  try {
    await (outside ? unhurried(client, run) : together(client, run))
  } catch (error) {
    throw new Sentence(`${revision.tag} (${way}) failed: ${(error as Error).message}. ${left(outside)}`)
  }
}

/** Keeps drizzle's table true. */
export async function note(client: Client, { when, hash }: Revision, way: 'up' | 'down'): Promise<void> {
  if (way === 'down') await client.query('DELETE FROM drizzle.__drizzle_migrations WHERE created_at = $1', [when])
  else await client.query('INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ($1, $2)', [hash, when])
}

/** Makes drizzle's table where it is missing. */
export async function makeJournal(client: Client): Promise<void> {
  await client.query('CREATE SCHEMA IF NOT EXISTS drizzle')
  await client.query(
    'CREATE TABLE IF NOT EXISTS drizzle.__drizzle_migrations (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint)',
  )
}

/**
 * Whoever waits for a table lock makes everybody after it wait as well: so it waits for a second only, steps aside and
 * comes back.
 */
async function together(client: Client, run: () => Promise<void>): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      await client.query('BEGIN')
      await client.query(`SET LOCAL lock_timeout = '1s'; SET LOCAL statement_timeout = 0`)
      await run()
      await client.query('COMMIT')
      return
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {})
      if ((error as { code?: string }).code !== BUSY || tried === TRIES) throw error
      await pause(REST_MS)
    }
  }
}

/** CREATE INDEX CONCURRENTLY cannot be part of a transaction, and waits for others without being in their way. */
async function unhurried(client: Client, run: () => Promise<void>): Promise<void> {
  await client.query('SET statement_timeout = 0; SET lock_timeout = 0')
  await run()
}

function left(outside: boolean): string {
  return outside
    ? 'It is not part of a transaction: what ran before stays. Running it again begins at its first statement.'
    : 'Nothing of it was kept. If the database was busy, try again; otherwise this SOLEil needs help.'
}
