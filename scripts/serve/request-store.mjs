import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

const KEY = Symbol.for('soleil.request')

/**
 * Runs `answer(store)` with a store of its own, `{ unavailable, answered, requestId }`, which the pages reach as
 * `globalThis[Symbol.for('soleil.request')].getStore()`: they are compiled apart and share no module with the server.
 */
export function within(answer) {
  globalThis[KEY] ??= new AsyncLocalStorage()
  const store = { unavailable: false, answered: false, requestId: randomUUID() }
  return globalThis[KEY].run(store, answer, store)
}
