import 'server-only'
import type { Pool, PoolClient, QueryResult } from 'pg'
import type { Limits } from './limits'
import { sessionSettings } from './limits'

type Ask = (statement: { text: string }, values?: unknown[], callback?: unknown) => Promise<QueryResult>

/**
 * Looks after the transactions of a pool. A connection whose `begin` failed goes back, which Drizzle forgets; one that
 * stays silent is cut, so that nobody waits for it again; and where a pooler forbids settings of the session
 * (`session` false) each transaction sets its own limits.
 */
export function lookAfterTransactions(pool: Pool, limits: Limits, session: boolean): void {
  pool.on('connect', (client) => {
    // Lent for a transaction it has nobody who listens, and an error that nobody hears ends the process.
    client.on('error', () => {})
    const ask = client.query.bind(client) as unknown as Ask
    client.query = ((statement: { text: string }, values?: unknown[], callback?: unknown) => {
      const asked = ask(statement, values, callback)
      if (callback || !(asked instanceof Promise)) return asked
      const begins = /^begin\b/i.test(statement.text ?? '')
      const begun = begins && !session ? asked.then((result) => limit(ask, limits).then(() => result)) : asked
      return begun.catch((error: Error) => {
        if (error.message === 'Query read timeout') cut(client)
        if (begins) client.release(error)
        throw error
      })
    }) as typeof client.query
  })
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
