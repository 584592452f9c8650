import 'server-only'
import { restedRedis } from '@/lib/redis'

export type Json = string | number | boolean | null | Json[] | { [field: string]: Json }

/**
 * What `make` answers, kept in Redis for so many seconds. The name carries everything the answer depends on, a version
 * that PostgreSQL told included, so that nothing is ever deleted and nothing stale is read. Redis absent, slow or full
 * means "not cached"; only what `make` throws is thrown.
 */
export async function cached<Value extends Json>(
  name: string,
  seconds: number,
  make: () => Promise<Value>,
): Promise<Value> {
  const known = await recall<Value>(name)
  if (known) return known.value
  const value = await make()
  remember(name, seconds, value)
  return value
}

async function recall<Value extends Json>(name: string): Promise<{ value: Value } | undefined> {
  try {
    const text = await restedRedis()?.get(`cached:${name}`)
    return text ? { value: JSON.parse(text) } : undefined
  } catch {
    return undefined
  }
}

/** Nobody waits for it: the answer is there already. */
function remember(name: string, seconds: number, value: Json): void {
  restedRedis()
    ?.set(`cached:${name}`, JSON.stringify(value), 'EX', seconds)
    .catch(() => {})
}
