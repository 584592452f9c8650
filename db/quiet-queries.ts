import 'server-only'
import { DrizzleQueryError } from 'drizzle-orm'
import { firstCause } from '@/lib/first-cause'

const INSPECT = Symbol.for('nodejs.util.inspect.custom')

/**
 * Keeps what musicians wrote out of the log: the framework prints an error that nobody caught with everything it carries,
 * and a failed query carries its parameters. From now on it is printed as its statement and its cause.
 */
export function quietQueries(): void {
  Object.defineProperty(DrizzleQueryError.prototype, INSPECT, {
    configurable: true,
    value(this: DrizzleQueryError) {
      return `Failed query: ${this.query}\n  ${firstCause(this)}`
    },
  })
}
