import 'server-only'
import { z } from 'zod'
import type { Musician } from '@/lib/musician'
import { type RedisClient, redis, redisSince, restedRedis } from '@/lib/redis'

const DAY = 24 * 60 * 60
const TRUSTED_MS = 60_000
const AGAIN_MS = 200
const ENDED = 'ended'
const ENDED_SECONDS = 60

const copy = z.object({ id: z.uuid(), name: z.string(), repertoireId: z.uuid(), checkedAt: z.number() })

/** A request that asked PostgreSQL before the session ended must not put its copy back afterwards. */
const REMEMBER = `if redis.call('get', KEYS[1]) ~= ARGV[1] then redis.call('set', KEYS[1], ARGV[2], 'EX', ARGV[3]) end`

const everywhere = globalThis as unknown as { soleilUnforgotten?: Set<string> }
everywhere.soleilUnforgotten ??= new Set()
/** Sessions whose copy Redis could not forget yet: not believed in this process, whose pages, routes and kept pages are built apart. */
const unforgotten = everywhere.soleilUnforgotten

/**
 * The musician of a session as Redis remembers it, if PostgreSQL was asked within the last minute and since Redis was away from
 * here: whoever ended the session meanwhile may not have told Redis yet. Else undefined.
 */
export async function recallSession(tokenHash: string): Promise<Musician | undefined> {
  const client = restedRedis()
  if (!client || unforgotten.has(tokenHash)) return undefined
  try {
    const known = copy.safeParse(JSON.parse((await client.get(name(tokenHash))) ?? 'null'))
    if (!known.success || known.data.checkedAt <= Math.max(redisSince(), Date.now() - TRUSTED_MS)) return undefined
    const { checkedAt: _, ...musician } = known.data
    return musician
  } catch {
    return undefined
  }
}

/** Keeps a copy of a session that PostgreSQL has just confirmed. Without Redis nothing happens. */
export async function rememberSession(tokenHash: string, musician: Musician): Promise<void> {
  const client = restedRedis()
  if (!client || unforgotten.has(tokenHash)) return
  const text = JSON.stringify({ ...musician, checkedAt: Date.now() })
  await client.eval(REMEMBER, 1, name(tokenHash), ENDED, text, DAY).catch(() => {})
}

/**
 * Makes Redis forget the copies of sessions that ended or changed; answers whether it has. If not, it is tried again and
 * again until no copy from before can be believed any more.
 */
export async function forgetSessions(tokenHashes: string[], until = Date.now() + 2 * TRUSTED_MS): Promise<boolean> {
  const client = redis()
  if (!client || !tokenHashes.length) return true
  for (const hash of tokenHashes) unforgotten.add(hash)
  try {
    await Promise.all(tokenHashes.map((hash) => forget(client, hash)))
  } catch {
    if (Date.now() < until) {
      setTimeout(() => forgetSessions(tokenHashes, until), AGAIN_MS).unref()
      return false
    }
  }
  for (const hash of tokenHashes) unforgotten.delete(hash)
  return true
}

/** A Redis that is full takes nothing, and still removes. */
async function forget(client: RedisClient, hash: string): Promise<void> {
  try {
    await client.set(name(hash), ENDED, 'EX', ENDED_SECONDS)
  } catch (error) {
    await client.del(name(hash)).catch(() => {})
    throw error
  }
}

function name(tokenHash: string): string {
  return `session:${tokenHash}`
}
