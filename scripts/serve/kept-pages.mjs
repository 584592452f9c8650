import { speaksAsNext } from './route-handlers.mjs'

const PAGES = Symbol.for('soleil.pages')
const NONCE = /'nonce-([^']+)'/
const WHOLE = '</body></html>'

/**
 * Has a page that was made before answered once more, with the nonce of this request, for as long as it would be made the same:
 * `auth/kept-pages.ts` knows who asks and what their page is made of. Next takes three times as long for it as for an empty one.
 * A browser that reloads without its cache is made a new one.
 */
export function keepingPages(makePage) {
  return async (request, response, store) => {
    const asked = isPage(request) && (await lookFor(request))
    if (!asked) return makePage(request, response)
    const [, nonce] = NONCE.exec(request.headers['content-security-policy'])
    if (asked.page) return answerAgain(response, asked.page.join(nonce))
    collect(response, (text) => {
      if (isWhole(response, store, text)) asked.keep(text.split(nonce), store.frame)
    })
    return makePage(request, response)
  }
}

function isPage({ method, headers }) {
  return method === 'GET' && headers['cache-control'] !== 'no-cache' && !('rsc' in headers) && !speaksAsNext(headers)
}

/** Where that cannot be told now, the page itself says why. */
async function lookFor({ url, headers }) {
  try {
    return await globalThis[PAGES]?.(url, headers.cookie ?? '')
  } catch {
    return undefined
  }
}

function isWhole(response, { unavailable, incomplete }, text) {
  if (response.statusCode !== 200 || response.hasHeader('set-cookie')) return false
  return !unavailable && !incomplete && text.endsWith(WHOLE)
}

function answerAgain(response, text) {
  const end = text.indexOf('\n')
  for (const [name, value] of JSON.parse(text.slice(0, end))) response.setHeader(name, value)
  response.setHeader('Cache-Status', 'SOLEil; hit')
  response.end(text.slice(end + 1), 'latin1')
}

/** Tells what was answered once all of it is on its way: a line with the headers the page has set, and the body's bytes as characters. */
function collect(response, tell) {
  // How it is packed is said of each answer anew.
  const others = new Set([...response.getHeaderNames(), 'content-encoding'])
  const chunks = []
  const { write, end } = response
  let headers
  const add = (chunk, encoding) => {
    headers ??= Object.entries(response.getHeaders()).filter(([name]) => !others.has(name))
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk, encoding))
  }
  response.write = (chunk, ...rest) => {
    add(chunk, rest[0])
    return write.call(response, chunk, ...rest)
  }
  response.end = (...rest) => {
    add(...rest)
    return end.apply(response, rest)
  }
  response.once('finish', () => tell(`${JSON.stringify(headers)}\n${Buffer.concat(chunks).toString('latin1')}`))
}
