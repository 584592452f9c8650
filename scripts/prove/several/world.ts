import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { debianPostgres } from '../../testing/debian-postgres.mjs'
import { redisCli, startRedisCluster } from '../../testing/redis-servers'
import { startReplicated } from '../../testing/replica.mjs'
import { startSite } from '../../testing/site.mjs'
import { watchOver } from '../../testing/watchdog.mjs'

export type SeveralWorld = Awaited<ReturnType<Awaited<ReturnType<typeof startSeveral>>['serve']>>

/** What this machine lacks for the drill, as a sentence. */
export function lacks(): string | undefined {
  if (!debianPostgres()) return 'a streaming replica needs pg_basebackup, which comes with Debian’s PostgreSQL'
  if (!redisCli) return 'a Redis Cluster needs redis-cli, which comes with Debian’s Redis'
}

/** A Redis Cluster of three nodes, a PostgreSQL with a replica, and what serves the built site on them by `count` processes. */
export async function startSeveral() {
  const folder = mkdtempSync(join(tmpdir(), 'soleil-several-'))
  const stops: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })]
  const stop = async () => {
    while (stops.length > 0) await stops.pop()!()
  }
  try {
    const postgres = await startReplicated(debianPostgres()!)
    stops.push(postgres.stop)
    const redis = await startRedisCluster()
    stops.push(redis.stop)
    const shared = {
      AUTH_SECRET: randomBytes(32).toString('base64url'),
      DATABASE_REPLICA_URL: postgres.replicaUrl,
      // Who has answered is read from the log, whatever this process says itself.
      LOG_LEVEL: 'info',
      TRUST_PROXY: '1',
    }
    const serve = async (count: number) => {
      const settings = { ...shared, SOLEIL_PROCESSES: String(count) }
      const site = await startSite({ databaseUrl: postgres.url, redisUrl: redis.url, folder, settings })
      const callOff = watchOver([site.pid], folder)
      stops.push(callOff)
      // What this process asks itself it asks the primary.
      Object.assign(process.env, site.settings, { LOG_LEVEL: 'silent', SOLEIL_PROCESSES: '1' })
      delete process.env.DATABASE_REPLICA_URL
      return {
        postgres,
        redis,
        count,
        address: site.settings.AUTH_URL,
        /** The processes that serve now and have answered somebody. */
        serving: () => {
          const alive = childrenOf(site.pid!)
          return pidsIn(site.log).filter((pid) => alive.includes(pid))
        },
        processes: () => childrenOf(site.pid!),
        /** Until the cluster takes commands for every slot. */
        redisAnswers: redis.answers,
        stop: site.stop,
      }
    }
    return { serve, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The processes that answered so far. */
function pidsIn(log: string): number[] {
  const lines = readFileSync(log, 'utf8').split('\n')
  return [...new Set(lines.flatMap((line) => Number(/^\{.*"pid":(\d+).*"method":/.exec(line)?.[1]) || []))]
}

function childrenOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  return children ? children.split(' ').map(Number) : []
}
