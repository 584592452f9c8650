import { setTimeout as pause } from 'node:timers/promises'
import type { startServed } from '../../faults/world'
import { withClient } from '../../postgres/databases.mjs'

export type Served = Awaited<ReturnType<typeof startServed>>

const LASTS_MS = 5_000

/** What befalls the servers, in turn. Each ends when it is over. */
export const HARMS: Record<string, (served: Served) => Promise<unknown>> = {
  async 'Redis killed'({ redis }) {
    await redis.kill()
    await pause(LASTS_MS)
    await redis.start()
  },
  'database restarted': ({ database }) => database.restart('SIGQUIT'),
  async 'Redis frozen'({ redis }) {
    redis.freeze()
    await pause(LASTS_MS)
    redis.thaw()
  },
  'connections ended': ({ database }) =>
    withClient(database.admin, (client) =>
      client.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'soleil'"),
    ),
  'database killed': ({ database }) => database.restart('SIGKILL'),
}
