import cluster from 'node:cluster'
import pino from 'pino'
import { PROBE } from '../steps/until-it-answers.mjs'
import { redactPath } from './redact.mjs'

const BUFFER_BYTES = 1_000_000
/** Lines are written together: a write for each took a sixtieth of a page's time. So much later is the last one seen. */
const TOGETHER = { minLength: 4_096, periodicFlush: 100 }
// Written in the background and dropped when nobody reads: a blocked log must not block the pages.
const output = pino.destination({ dest: 1, sync: false, maxLength: BUFFER_BYTES, ...TOGETHER })
process.once('exit', () => output.flushSync())
const log = pino(
  { level: process.env.LOG_LEVEL || 'info', base: cluster.isWorker ? { pid: process.pid } : null },
  output,
)

/** One line for each request when it is over: who asked for what, and nothing of its query, its body or its tokens. */
export function logRequest(request, response, store) {
  const began = performance.now()
  const { method } = request
  const path = redactPath(request.url)
  const quiet = path.startsWith('/_next/') || request.headers['user-agent'] === PROBE
  response.once('close', () => {
    const level = quiet ? 'debug' : 'info'
    const ms = Math.round(performance.now() - began)
    log[level]({
      method,
      path,
      status: response.statusCode,
      ms,
      requestId: store.requestId,
      musician: store.musician,
      cut: !response.writableFinished || undefined,
    })
  })
}
