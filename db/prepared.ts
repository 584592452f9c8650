import 'server-only'
import type { Database } from './client'

/**
 * A statement that every page asks: put together once for each database, and planned once for each of its connections. `make`
 * ends with `.prepare(name)`, and what differs from time to time stands in `sql.placeholder`.
 */
export function prepared<Statement>(make: (database: Database) => Statement): (database: Database) => Statement {
  const made = new WeakMap<Database, Statement>()
  return (database) => {
    const known = made.get(database) ?? make(database)
    made.set(database, known)
    return known
  }
}
