import 'server-only'
import { Redis } from 'ioredis'
import { env } from '@/lib/env'
import { log } from '@/lib/log'

const kept = globalThis as unknown as { soleilRedis?: Redis | null; soleilRedisRests?: number }
const REST_MS = 1_000

/**
 * The Redis client, or null when `REDIS_URL` is unset. Every command answers or fails within 300 ms and nothing is queued:
 * Redis may die at any time and only makes pages slower. Callers treat a failure as "not cached".
 */
export function redis(): Redis | null {
  if (kept.soleilRedis === undefined) kept.soleilRedis = connect(env().REDIS_URL)
  return kept.soleilRedis
}

/** The client for what can be done without: null also for a second after a command got no answer, so that one page in many waits and not each. */
export function restedRedis(): Redis | null {
  return Date.now() < (kept.soleilRedisRests ?? 0) ? null : redis()
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
  const send = client.sendCommand.bind(client)
  client.sendCommand = (command, stream) => {
    command.promise.catch((error: Error) => {
      if (error.message === 'Command timed out') kept.soleilRedisRests = Date.now() + REST_MS
    })
    return send(command, stream)
  }
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
