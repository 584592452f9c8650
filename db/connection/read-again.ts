import 'server-only'
import type { Pool, QueryConfig, QueryResult } from 'pg'
import { isBroken } from '../faults'
import type { Limits } from './limits'

type Ask = (statement: QueryConfig, values?: unknown[]) => Promise<QueryResult>

/**
 * Has a pool ask a reading statement once more when its connection broke, and give it no longer than a page can wait.
 * A statement that writes is never sent twice: it may have been done before the connection broke.
 */
export function readAgain(pool: Pool, { reading }: Limits): void {
  const ask = pool.query.bind(pool) as Ask
  pool.query = ((given: QueryConfig | string, values?: unknown[]) => {
    const statement = typeof given === 'string' ? { text: given } : given
    if (!isRead(statement.text)) return ask(statement, values)
    const limited = { ...statement, query_timeout: reading }
    return ask(limited, values).catch((error) => {
      if (!isBroken(error)) throw error
      return ask(limited, values)
    })
  }) as Pool['query']
}

const READS = /^\s*(select|with)\b/i
const WRITES = /\b(insert|update|delete|merge|truncate|nextval|setval|set_config|pg_\w*lock\w*)\b/i

/** What musicians wrote is never in the text of a statement, which carries parameters. */
export function isRead(text: string): boolean {
  return READS.test(text) && !WRITES.test(text)
}
