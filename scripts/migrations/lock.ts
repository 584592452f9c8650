import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from 'pg'
import { Sentence } from '../steps/sentence.mjs'

const LOCK = 7_653_145
const ASK_AGAIN_MS = 100
const PATIENCE_MS = 120_000

/** Runs `change` while nobody else changes the schema of this database; a second one waits for the first. */
export async function changingSchema<Answer>(client: Client, change: () => Promise<Answer>): Promise<Answer> {
  const deadline = Date.now() + PATIENCE_MS
  // Asked again and again instead of waited for: CREATE INDEX CONCURRENTLY waits for everyone who waits in a statement.
  while (!(await tryLock(client))) {
    if (Date.now() > deadline)
      throw new Sentence(
        'Somebody else has been migrating this database for two minutes. Nothing was changed; try again.',
      )
    await pause(ASK_AGAIN_MS)
  }
  try {
    return await change()
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [LOCK]).catch(() => {})
  }
}

async function tryLock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [LOCK])
  return rows[0]!.held
}
