import { securityHeaders } from '../../lib/security-headers.mjs'

const RETRY_AFTER_SECONDS = '5'
const LINGER_MS = 1_000
const [ON_HTTP, ON_HTTPS] = [securityHeaders(false), securityHeaders(true)]
const NEVER_FRAMED = { 'Content-Security-Policy': `default-src 'none'; frame-ancestors 'none'` }
/** What is said instead of a file stands where the file would. */
const FRAMED_BY_US = { 'Content-Security-Policy': `default-src 'none'; frame-ancestors 'self'` }

/**
 * Sets right what the pages cannot: a page that found its store unreachable (`store.unavailable`) was already going to be
 * a 200 or a 500 and becomes a 503, and answers of the framework itself get the security headers they lack.
 */
export function guardResponse(response, store, { https }) {
  const always = https ? ON_HTTPS : ON_HTTP
  const writeHead = response.writeHead
  response.setHeader('X-Request-Id', store.requestId)
  response.writeHead = (status, ...rest) => {
    store.answered = true
    const honest = store.unavailable && (status === 200 || status === 500) ? 503 : status
    if (honest !== status) response.setHeader('Retry-After', RETRY_AFTER_SECONDS)
    const framed = response.getHeader('X-Frame-Options') === 'SAMEORIGIN'
    addMissing(response, always)
    if (honest >= 400) addMissing(response, framed ? FRAMED_BY_US : NEVER_FRAMED)
    return writeHead.call(response, honest, ...rest.filter((part) => typeof part !== 'string'))
  }
}

/** Answers with a status and one plain sentence, and takes nothing more from this connection. */
export function refuse(response, status, sentence, headers = {}) {
  if (response.headersSent) return
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    Connection: 'close',
    ...headers,
  })
  linger(response)
  response.end(`${sentence}\n`)
}

const refused = new WeakSet()

/** Whether an earlier request of this connection was refused while it was still being sent: what comes after it is nobody's to do. */
export function comesAfterRefusal({ socket }) {
  return refused.has(socket)
}

/**
 * Reads on for a while what is still being sent, and keeps none of it. A connection that is closed with bytes unread is reset, and
 * whoever sends may then never see the answer (RFC 9112, 9.6).
 */
function linger({ req: request, socket }) {
  if (!socket || request.complete) return
  refused.add(socket)
  const close = () => socket.destroy()
  // Whoever read the request gives it up by this, and would give up the connection with it.
  request.destroy = () => request
  socket.destroySoon = () => {
    socket.destroySoon = close
    socket.end()
    request.resume()
    const last = setTimeout(close, LINGER_MS)
    request.once('end', close)
    socket.once('close', () => clearTimeout(last))
  }
}

function addMissing(response, headers) {
  for (const [name, value] of Object.entries(headers)) if (!response.hasHeader(name)) response.setHeader(name, value)
}
