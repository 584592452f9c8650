import { readdirSync, readFileSync } from 'node:fs'
import { withClient } from '../../postgres/databases.mjs'
import type { Served } from './harm'

const PAGE_KB = 4
const HOUR_MS = 3_600_000

export type Sample = { at: number; megabytes: number }

/** How much memory a process holds. */
export function sample(pid: number): Sample {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
  return { at: performance.now(), megabytes: (pages * PAGE_KB) / 1024 }
}

/** What a server that nobody asks anything holds open: files, sockets, threads, and connections as the database counts them. */
export async function heldBy({ site, database }: Served) {
  const { rows } = await withClient(database.admin, (client) =>
    client.query<{ count: number }>(
      "select count(*)::int from pg_stat_activity where usename = 'soleil' and application_name = 'soleil'",
    ),
  )
  return {
    files: readdirSync(`/proc/${site.pid}/fd`).length,
    threads: readdirSync(`/proc/${site.pid}/task`).length,
    connections: rows[0]!.count,
    megabytes: Math.round(sample(site.pid!).megabytes),
  }
}

/** The straight line with the least squares through the samples, in megabytes an hour. */
export function slope(samples: Sample[]): number {
  const mean = (of: (one: Sample) => number) => samples.reduce((sum, one) => sum + of(one), 0) / samples.length
  const [at, megabytes] = [mean((one) => one.at), mean((one) => one.megabytes)]
  const together = samples.reduce((sum, one) => sum + (one.at - at) * (one.megabytes - megabytes), 0)
  const apart = samples.reduce((sum, one) => sum + (one.at - at) ** 2, 0)
  return apart > 0 ? (together / apart) * HOUR_MS : 0
}

/** The mean of the first and of the last tenth. */
export function ends(samples: Sample[]): [number, number] {
  const tenth = Math.max(1, Math.floor(samples.length / 10))
  const mean = (some: Sample[]) => some.reduce((sum, { megabytes }) => sum + megabytes, 0) / some.length
  return [mean(samples.slice(0, tenth)), mean(samples.slice(-tenth))]
}

/** Lines of a server's log that tell of an error nobody caught, or of listeners that pile up. */
export function uncaught(log: string): string[] {
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => /unhandled ?rejection|uncaught ?exception|MaxListenersExceeded/i.test(line))
}
