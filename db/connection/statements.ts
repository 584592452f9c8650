import 'server-only'
import type { Pool, PoolClient, QueryResult } from 'pg'
import { NoConnection } from '../faults'
import type { Limits } from './limits'
import { sessionSettings } from './limits'
import { startWaiting, timeLeft } from './time-left'

type Statement = { text: string; query_timeout?: number }
type Ask = (statement: Statement, values?: unknown[]) => Promise<QueryResult>
type Callback = (error: Error | undefined, result?: QueryResult) => void

/**
 * Looks after the statements of a pool. None takes longer than its request may wait; a connection whose `begin` failed goes
 * back, which Drizzle forgets; one that stays silent in a transaction is cut, so that nobody waits for it again; and where a
 * pooler forbids settings of the session (`session` false) each transaction sets its own limits.
 */
export function lookAfterStatements(pool: Pool, limits: Limits, session: boolean): void {
  pool.on('connect', (client) => {
    // Lent for a transaction it has nobody who listens, and an error that nobody hears ends the process.
    client.on('error', () => {})
    const ask = inTime(client, limits)
    client.query = ((statement: Statement, values?: unknown[], callback?: Callback) => {
      const asked = ask(statement, values)
      if (callback) return void asked.then((result) => callback(undefined, result), callback)
      const begins = /^begin\b/i.test(statement.text)
      const begun = begins && !session ? asked.then((result) => limit(ask, limits).then(() => result)) : asked
      return begun.catch((error: Error) => {
        if (error.message === 'Query read timeout') cut(client)
        if (begins) client.release(error)
        throw error
      })
    }) as typeof client.query
  })
}

/** The end of a transaction is always sent and waited for: whether it was kept must not stay unknown to save a second. */
const ENDS = /^(commit|rollback)\b/i

function inTime(client: PoolClient, limits: Limits): Ask {
  const ask = client.query.bind(client) as unknown as Ask
  // Neon's driver looks for the limit here alone, and not in the statement.
  const { connectionParameters: given } = client as unknown as { connectionParameters: { query_timeout: number } }
  return ({ query_timeout: most = limits.statement + 1_000, ...statement }, values) => {
    const ends = ENDS.test(statement.text)
    const left = ends ? most : timeLeft(limits, most)
    if (left <= 0) return Promise.reject(new NoConnection(new Error('the time of this request is used up')))
    given.query_timeout = left
    return ask(statement, values).finally(startWaiting(limits))
  }
}

function limit(ask: Ask, limits: Limits) {
  const settings = Object.entries(sessionSettings(limits))
  const text = `select ${settings.map((_, at) => `set_config($${2 * at + 1}, $${2 * at + 2}, true)`).join(', ')}`
  return ask({ text }, settings.flat().map(String))
}

function cut(client: PoolClient): void {
  const { end } = client as unknown as { end: () => Promise<void> }
  end.call(client).catch(() => {})
}
