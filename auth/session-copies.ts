import 'server-only'
import { z } from 'zod'
import type { Musician } from '@/lib/musician'
import { redis } from '@/lib/redis'

const DAY = 24 * 60 * 60
const TRUSTED_MS = 60_000

const copy = z.object({ id: z.uuid(), name: z.string(), repertoireId: z.uuid(), checkedAt: z.number() })

/** Sessions whose copy Redis could not delete yet: not believed here, and deleted as soon as Redis takes it. */
const unforgotten = new Set<string>()

/** The musician of a session as Redis remembers it, if PostgreSQL was asked within the last minute; else undefined. */
export async function recallSession(tokenHash: string): Promise<Musician | undefined> {
  const client = redis()
  if (!client || unforgotten.has(tokenHash)) return undefined
  try {
    const known = copy.safeParse(JSON.parse((await client.get(name(tokenHash))) ?? 'null'))
    if (!known.success || Date.now() - known.data.checkedAt > TRUSTED_MS) return undefined
    const { checkedAt: _, ...musician } = known.data
    return musician
  } catch {
    return undefined
  }
}

/** Keeps a copy of a session that PostgreSQL has just confirmed. Without Redis nothing happens. */
export async function rememberSession(tokenHash: string, musician: Musician): Promise<void> {
  const client = redis()
  if (!client || unforgotten.has(tokenHash)) return
  await client.set(name(tokenHash), JSON.stringify({ ...musician, checkedAt: Date.now() }), 'EX', DAY).catch(() => {})
}

/** Deletes the copies of ended sessions, again and again until Redis has taken it. */
export async function forgetSessions(tokenHashes: string[]): Promise<void> {
  const client = redis()
  if (!client || !tokenHashes.length) return
  try {
    await Promise.all(tokenHashes.map((hash) => client.del(name(hash))))
    for (const hash of tokenHashes) unforgotten.delete(hash)
  } catch {
    for (const hash of tokenHashes) unforgotten.add(hash)
    setTimeout(() => forgetSessions(tokenHashes), 500).unref()
  }
}

function name(tokenHash: string): string {
  return `session:${tokenHash}`
}
