import 'server-only'
import type { AsyncLocalStorage } from 'node:async_hooks'

type CurrentRequest = { unavailable: boolean; requestId: string }

/** What the server keeps beside the request being answered (`scripts/serve.mjs`); undefined in scripts and tests. */
export function currentRequest(): CurrentRequest | undefined {
  const kept = globalThis as unknown as Record<symbol, AsyncLocalStorage<CurrentRequest> | undefined>
  return kept[Symbol.for('soleil.request')]?.getStore()
}
