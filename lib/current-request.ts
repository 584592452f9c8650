import 'server-only'
import type { AsyncLocalStorage } from 'node:async_hooks'

type CurrentRequest = {
  unavailable: boolean
  /** Whether the page lacks something that could not be read, so that nobody may be answered by it again. */
  incomplete?: boolean
  /** What the frame of the page shows, as `frameOf` tells it. */
  frame?: string
  /** Whether the first byte of the answer is on its way. */
  answered: boolean
  requestId: string
  /** The id of the musician who asks, once that is known. */
  musician?: string
  /** When a page was asked for, by `performance.now()`; undefined for what may take longer to arrive. */
  began?: number
  /** How long it has waited for the database: `spent` ms until `since`, and still now if `waits` questions are open. */
  waiting?: { spent: number; waits: number; since: number }
}

/** What the server keeps beside the request being answered (`scripts/serve.mjs`); undefined in scripts and tests. */
export function currentRequest(): CurrentRequest | undefined {
  const kept = globalThis as unknown as Record<symbol, AsyncLocalStorage<CurrentRequest> | undefined>
  return kept[Symbol.for('soleil.request')]?.getStore()
}
