import 'server-only'
import { sql } from 'drizzle-orm'
import { db, rowsOf } from '../client'

export type Connection = {
  pid: number
  role: string
  application: string
  /** Where from; null on this machine's own socket. */
  from: string | null
  /** `active`, `idle`, `idle in transaction` … ; null when it may not be seen. */
  state: string | null
  /** What it waits on, `Lock: relation` for instance; null when it works, or waits for the next statement. */
  waitsOn: string | null
  /** Whom it waits for. */
  waitsFor: number[]
  /** Seconds in this state, and since its transaction began. */
  since: number
  transaction: number | null
  /** The statement it runs or ran last: its text, which carries values only where somebody typed them at a terminal. */
  statement: string
}

/** Who is connected to this database and what they do, without whoever asks; those that wait or work before the idle. At most 200. */
export function findConnections(): Promise<Connection[]> {
  return rowsOf<Connection>(
    db(),
    sql`select pid, usename as role, application_name as application, host(client_addr) as from, state,
          case when state <> 'idle' and wait_event_type <> 'Client' then wait_event_type || ': ' || wait_event end as "waitsOn",
          pg_blocking_pids(pid) as "waitsFor",
          coalesce(extract(epoch from clock_timestamp() - state_change), 0)::float8 as since,
          extract(epoch from clock_timestamp() - xact_start)::float8 as transaction,
          regexp_replace(left(query, 2000), '\\s+', ' ', 'g') as statement
        from pg_stat_activity
        where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
        order by state = 'idle', xact_start nulls last, pid limit 200`,
  )
}

/** How many connections are in which state, and how many the server takes in all. */
export async function countConnections() {
  const rows = await rowsOf<{ state: string; connections: number; most: number }>(
    db(),
    sql`select coalesce(state, 'not visible') as state, count(*)::int as connections,
          current_setting('max_connections')::int as most
        from pg_stat_activity where datname = current_database() and backend_type = 'client backend'
        group by state order by connections desc, state`,
  )
  return { most: rows[0]?.most ?? 0, states: rows.map(({ state, connections }) => ({ state, connections })) }
}
