import { endPrograms } from './run.mjs'
import { explain } from './sentence.mjs'

const WATCH_MS = 250
const INTERRUPTED = 130

/**
 * Runs `work({ onClose, signal })`, which starts things and says with `onClose` how each is stopped. Everything is stopped
 * again, the youngest first, when the work fails, on Ctrl-C, SIGTERM and SIGHUP, and when the parent process ends.
 * Without `lasting` also when the work is done. Exit code: what the work answers or 0, 1 after a failure, and 130 when
 * something that does not last was interrupted.
 */
export async function openHouse(work, { lasting = false } = {}) {
  const stops = []
  const ending = new AbortController()
  let working
  const leave = async () => {
    if (ending.signal.aborted) return
    ending.abort()
    endPrograms()
    await working.catch(() => {})
    await stopAll(stops)
    process.exit(lasting ? 0 : INTERRUPTED)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, leave)
  // npm puts a shell between itself and us, which dies without passing the signal on.
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && leave(), WATCH_MS).unref()

  working = work({ onClose: (stop) => stops.push(stop), signal: ending.signal })
  try {
    const code = await working
    if (lasting || ending.signal.aborted) return
    await stopAll(stops)
    process.exit(code ?? 0)
  } catch (error) {
    if (ending.signal.aborted) return
    console.error(`\n${explain(error)}`)
    await stopAll(stops)
    process.exit(1)
  }
}

async function stopAll(stops) {
  while (stops.length > 0) {
    try {
      await stops.pop()()
    } catch (error) {
      console.error(explain(error))
    }
  }
}
