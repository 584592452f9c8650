import 'server-only'
import { firstCause } from '@/lib/first-cause'
import { log } from '@/lib/log'
import { type Database, db, replica } from './client'
import { type Readable, repertoireVersion } from './repertoires'

const AWAY_MS = 5_000

let awayUntil = 0

/**
 * Reads of a repertoire from the replica if that has every change the primary has of this repertoire, whoever made it
 * and through whichever server; else, and when the replica does not answer, from the primary. `ask` only reads, as it
 * may run twice. Who may see what is none of its business: a `Readable` comes from the primary.
 */
export async function reading<Result>(from: Readable, ask: (database: Database) => Promise<Result>): Promise<Result> {
  const copy = replica()
  if (!copy || Date.now() < awayUntil) return ask(db())
  try {
    const [written, copied] = await Promise.all([repertoireVersion(from), repertoireVersion(from, copy)])
    if (copied >= written) return await ask(copy)
  } catch (error) {
    awayUntil = Date.now() + AWAY_MS
    log.warn({ cause: firstCause(error) }, 'the replica is away, the primary answers')
  }
  return ask(db())
}
