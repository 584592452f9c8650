import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import type { Pool, PoolClient } from 'pg'
import { log } from '@/lib/log'
import { isPassing, NoConnection, PoolExhausted } from '../faults'
import type { Limits } from './limits'
import { startWaiting, timeLeft } from './time-left'

type Callback = (error: Error | undefined, client: PoolClient | undefined, release: () => void) => void

/**
 * Has a pool try again, at uneven moments, while a server is waking up, until the patience is used up; then it says
 * whether the server was away or all connections were in use. Only connecting is repeated, never a statement.
 */
export function connectPatiently(pool: Pool, limits: Limits): void {
  const connect = pool.connect.bind(pool) as () => Promise<PoolClient>
  const patient = async () => {
    const deadline = performance.now() + timeLeft(limits, limits.patience)
    for (;;) {
      try {
        // One that is idle is had at once, and needs no clock.
        return await (pool.idleCount > pool.waitingCount ? connect() : until(deadline, connect()))
      } catch (thrown) {
        const error = asError(thrown)
        const rest = 50 + Math.random() * 200
        if (isExhausted(pool, error)) throw exhausted(pool, limits)
        if (!isPassing(error)) throw error
        if (performance.now() + rest >= deadline) throw new NoConnection(error)
        await pause(rest)
      }
    }
  }
  pool.connect = ((callback?: Callback) => {
    const connecting = patient().finally(startWaiting(limits))
    if (!callback) return connecting
    connecting.then(
      (client) => callback(undefined, client, client.release),
      (error) => callback(error, undefined, () => {}),
    )
  }) as Pool['connect']
}

/** A connection that comes too late goes back to the pool. */
function until(deadline: number, connecting: Promise<PoolClient>): Promise<PoolClient> {
  return new Promise((resolve, reject) => {
    let late = false
    const timer = setTimeout(
      () => {
        late = true
        reject(new Error('timeout: no connection in time'))
      },
      Math.max(0, deadline - performance.now()),
    )
    connecting.then((client) => (late ? client.release() : resolve(client)), reject).finally(() => clearTimeout(timer))
  })
}

/** Neon's driver rejects with the event of its socket. */
function asError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown
  const { error, message } = thrown as { error?: unknown; message?: string }
  return error instanceof Error ? error : new NoConnection(new Error(message ?? 'the socket was closed'))
}

function isExhausted(pool: Pool, error: Error): boolean {
  return /^timeout/.test(error.message) && pool.idleCount === 0 && pool.totalCount >= (pool.options.max ?? 0)
}

function exhausted(pool: Pool, { most }: Limits): PoolExhausted {
  log.error({ held: pool.totalCount, waiting: pool.waitingCount, most }, 'no database connection was free in time')
  return new PoolExhausted(most)
}
