import 'server-only'
import { Redis } from 'ioredis'
import { env } from '@/lib/env'
import { log } from '@/lib/log'

const kept = globalThis as unknown as { soleilRedis?: Redis | null }

/**
 * The Redis client, or null when `REDIS_URL` is unset. Every command answers or fails within 300 ms and nothing is queued:
 * Redis may die at any time and only makes pages slower. Callers treat a failure as "not cached".
 */
export function redis(): Redis | null {
  if (kept.soleilRedis === undefined) kept.soleilRedis = connect(env().REDIS_URL)
  return kept.soleilRedis
}

function connect(url: string | undefined): Redis | null {
  if (!url) return null
  const client = new Redis(url, {
    connectTimeout: 500,
    commandTimeout: 300,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    retryStrategy: (attempt) => Math.min(attempt * 100, 1000),
  })
  let reachable = true
  client.on('error', (error) => {
    if (reachable) log.warn({ cause: error.message }, 'redis is not reachable')
    reachable = false
  })
  client.on('ready', () => {
    if (!reachable) log.info('redis is back')
    reachable = true
  })
  return client
}
