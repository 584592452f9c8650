/** No connection came about within the patience. `cause` is why the last attempt failed. */
export class NoConnection extends Error {
  readonly code = '08001'
  constructor(cause: Error) {
    super('The database could not be reached.', { cause })
  }
}

/** Every connection is in use and none came back in time. PostgreSQL's own word for too many connections. */
export class PoolExhausted extends Error {
  readonly code = '53300'
  constructor(most: number) {
    super(`All ${most} database connections are in use.`)
  }
}

/** The SQLSTATE of a failed statement, found along the chain of causes; undefined if the failure was none of PostgreSQL's. */
export function sqlState(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = (at as { code?: unknown }).code
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !SOCKET.test(code)) return code
  }
  return undefined
}

/** Whether a failure means that the database cannot be reached now, so that the answer is "try again" and not "wrong". */
export function isUnreachable(error: unknown): boolean {
  const state = sqlState(error)
  if (state) return /^(08|53|57P|57014|55P03|25P0[34])/.test(state)
  return someCause(error, (at) => SOCKET.test(at.code ?? '') || SILENT.test(at.message))
}

/** Whether the connection broke under a statement, so that the same on another connection may succeed. */
export function isBroken(error: unknown): boolean {
  const state = sqlState(error)
  if (state) return /^(08(?!001)|57P0[123])/.test(state)
  return someCause(error, (at) => SOCKET.test(at.code ?? '') || CUT.test(at.message))
}

/** Whether PostgreSQL undid a transaction for another's sake, so that the same again may succeed. */
export function isUndone(error: unknown): boolean {
  return /^(40001|40P01)$/.test(sqlState(error) ?? '')
}

/** Whether an attempt to connect failed for a reason that may pass: a server that wakes up, restarts or is full. */
export function isPassing(error: unknown): boolean {
  const state = sqlState(error)
  if (state) return /^(08|53300|57P0[123])/.test(state)
  return isUnreachable(error)
}

const SOCKET = /^E(CONN|TIMEDOUT|PIPE|HOST|NET|AI_)/
const CUT = /Connection terminated|Connection ended|not queryable/i
const SILENT = new RegExp(`timeout|${CUT.source}`, 'i')

function someCause(error: unknown, is: (at: Error & { code?: string }) => boolean): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (is(at) || (at instanceof AggregateError && at.errors.some((one) => someCause(one, is)))) return true
  }
  return false
}
