import 'server-only'
import { env } from '@/lib/env'
import { connectRedis, type RedisClient } from '@/lib/redis/connect'

export type { RedisClient } from '@/lib/redis/connect'

const kept = globalThis as unknown as {
  soleilRedis?: RedisClient | null
  soleilRedisRests?: number
  soleilRedisSince?: number
}
const REST_MS = 1_000

/**
 * The Redis client, or null when `REDIS_URL` is unset. Every command answers or fails within 300 ms and nothing is queued:
 * Redis may die at any time and only makes pages slower. Callers treat a failure as "not cached". A command has one key:
 * in a cluster several may lie on several machines.
 */
export function redis(): RedisClient | null {
  if (kept.soleilRedis === undefined) {
    const url = env().REDIS_URL
    kept.soleilRedis = url ? connectRedis(url, { onSilence: rest, onConnected: begin }) : null
  }
  return kept.soleilRedis
}

/** The client for what can be done without: null also for a second after a command got no answer, so that one page in many waits and not each. */
export function restedRedis(): RedisClient | null {
  return Date.now() < (kept.soleilRedisRests ?? 0) ? null : redis()
}

/** The moment (milliseconds) from which on nothing that was told to Redis can have been missed for want of a connection. */
export function redisSince(): number {
  return kept.soleilRedisSince ?? 0
}

function rest(): void {
  kept.soleilRedisRests = Date.now() + REST_MS
  begin()
}

function begin(): void {
  kept.soleilRedisSince = Date.now()
}
