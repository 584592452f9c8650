/** What one kind of work may take: connections, and how long it waits for a connection and for an answer (milliseconds). */
export type Limits = {
  work: 'pages' | 'jobs' | 'replica'
  /** Connections kept open once they were needed, and in a burst. Those above `steady` end 10 s after it. */
  steady: number
  most: number
  /** From asking for a connection to having one, repeated attempts included. */
  patience: number
  /** A reading statement outside of a transaction, which a page waits for. */
  reading: number
  /** Any statement; the server stops it, and where the server is silent we do a second later. */
  statement: number
  lock: number
  idleInTransaction: number
}

/** A page must have said within 3 s that the database is away. Saying so is work too, the more so when many pages do. */
export const PAGES: Limits = {
  work: 'pages',
  steady: 20,
  most: 40,
  patience: 2_200,
  reading: 2_200,
  statement: 8_000,
  lock: 2_000,
  idleInTransaction: 15_000,
}

/** Imports and housekeeping have time, and must not take the connections of pages. */
export const JOBS: Limits = {
  work: 'jobs',
  steady: 2,
  most: 10,
  patience: 30_000,
  reading: 120_000,
  statement: 120_000,
  lock: 30_000,
  idleInTransaction: 60_000,
}

/** What the replica does not answer soon the primary does, within the time of the same page. */
export const REPLICA: Limits = { ...PAGES, work: 'replica', patience: 400, reading: 1_200, statement: 3_000 }

/**
 * The limits of one of several processes that share `connections` of a database: where each took all it would like, the first
 * would keep what the last never get. A replica has as many for its pages as the primary has for pages and jobs.
 */
export function shareOf(limits: Limits, processes: number, connections: number): Limits {
  const each = Math.floor(connections / processes)
  const jobs = Math.max(2, Math.floor(each / 5))
  const most = Math.min(limits.most, { pages: each - jobs, jobs, replica: each }[limits.work])
  return { ...limits, most, steady: Math.min(limits.steady, Math.ceil(most / 2)) }
}

/** The same in the words of the drivers. `session` says whether the server takes settings with the connection. */
export function poolOptions(connectionString: string, limits: Limits, session: boolean) {
  return {
    connectionString,
    min: limits.steady,
    max: limits.most,
    connectionTimeoutMillis: limits.patience,
    idleTimeoutMillis: 10_000,
    maxLifetimeSeconds: 1_800,
    query_timeout: limits.statement + 1_000,
    keepAlive: true,
    application_name: 'soleil',
    ...(session ? sessionSettings(limits) : {}),
  }
}

export function sessionSettings({ statement, lock, idleInTransaction }: Limits) {
  return {
    statement_timeout: statement,
    lock_timeout: lock,
    idle_in_transaction_session_timeout: idleInTransaction,
  }
}
