/** The SQLSTATE of a failed statement, found along the chain of causes; undefined if the failure was none of PostgreSQL's. */
export function sqlState(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = (at as { code?: unknown }).code
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code
  }
  return undefined
}

/** Whether a failure means that the database cannot be reached now, so that the answer is "try again" and not "wrong". */
export function isUnreachable(error: unknown): boolean {
  const state = sqlState(error)
  if (state) return /^(08|53|57P|57014|25P0[34])/.test(state)
  for (let at = error; at instanceof Error; at = at.cause) {
    if (/^E(CONN|TIMEDOUT|PIPE|HOST|NET|AI_)/.test((at as { code?: string }).code ?? '')) return true
    if (/timeout|Connection terminated|Connection ended|not queryable/i.test(at.message)) return true
    if (at instanceof AggregateError && at.errors.some(isUnreachable)) return true
  }
  return false
}
