import cluster from 'node:cluster'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { serve } from './server.mjs'

const WORKER = fileURLToPath(new URL('./worker.mjs', import.meta.url))
const REST_MS = 200
const LONGEST_REST_MS = 10_000
/** One that served this long has not died of its start. */
const SETTLED_MS = 60_000

/** Serves the built site, by this process or by several behind one port. Answers `{ close }`, which lets requests finish. */
export function serveProduction({ settings }) {
  return settings.SOLEIL_PROCESSES === 1 ? serve({ settings }) : serveBySeveral(settings.SOLEIL_PROCESSES)
}

/** One that dies is replaced: soon, or after a growing rest when they die again and again. */
async function serveBySeveral(count) {
  // Each takes connections for itself. Dealt out by this process, those on their way to one that dies would hang for ever.
  cluster.schedulingPolicy = cluster.SCHED_NONE
  cluster.setupPrimary({ exec: WORKER })
  const workers = new Set()
  let closing = false
  let rest = REST_MS
  const start = () => {
    const worker = cluster.fork()
    const began = performance.now()
    workers.add(worker)
    worker.once('exit', (code, signal) => {
      workers.delete(worker)
      // 0: it was asked to end, and so are we.
      if (closing || code === 0) return
      rest = performance.now() - began > SETTLED_MS ? REST_MS : Math.min(2 * rest, LONGEST_REST_MS)
      console.error(`A process of the site ended (${signal ?? `exit code ${code}`}). Another takes its place.`)
      setTimeout(() => closing || start(), rest)
    })
    return worker
  }
  const close = async () => {
    closing = true
    await Promise.all([...workers].map(ended))
  }
  try {
    await Promise.all(Array.from({ length: count }, () => listening(start())))
  } catch (error) {
    await close()
    throw error
  }
  return { close }
}

function listening(worker) {
  return new Promise((resolve, reject) => {
    worker.once('listening', resolve)
    worker.once('exit', () => reject(new Error('A process of the site ended before it served; see above.')))
  })
}

function ended(worker) {
  const exit = once(worker, 'exit')
  worker.process.kill('SIGTERM')
  return exit
}
