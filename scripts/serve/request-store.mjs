import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

const KEY = Symbol.for('soleil.request')
const READING = ['GET', 'HEAD']

/**
 * Runs `answer(store)` with a store of its own, `{ unavailable, incomplete, frame, answered, requestId, began, musician }`, which the pages reach as
 * `globalThis[Symbol.for('soleil.request')].getStore()`: they are compiled apart and share no module with the server.
 * `began` is when a page was asked for; a form may take long to arrive, and Google to tell who signs in.
 */
export function within(answer, { method = '', url = '' } = {}) {
  globalThis[KEY] ??= new AsyncLocalStorage()
  const page = READING.includes(method) && !url.startsWith('/api/auth/')
  const began = page ? performance.now() : undefined
  const store = { unavailable: false, answered: false, requestId: randomUUID(), began }
  return globalThis[KEY].run(store, answer, store)
}
