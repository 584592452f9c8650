import { randomUUID } from 'node:crypto'
import { contentSecurityPolicy } from '../../lib/security-headers.mjs'

/** Pages that whoever holds the link may see: never indexed, never cached. */
const HELD_BY_TOKEN = /^\/(?:s|join)\//
/** An uploaded file answers with a policy of its own, and our own pages may frame it. */
const CHART_FILE = /^(?:\/api\/charts|\/s\/[^/]+\/files)\/[^/]+$/

/**
 * Answers the function that gives each request a nonce: its policy goes to the pages with the request, which put the nonce on
 * their scripts, and to the browser with the answer. The pages are also told what was asked for.
 */
export function policing({ AUTH_GOOGLE_ISSUER: issuer, GOOGLE_DRIVE_ADDRESS: drive }, { development = false } = {}) {
  return (request, response) => {
    if (request.url.startsWith('/_next/static/')) return
    const policy = contentSecurityPolicy(randomUUID(), { issuer, drive, development })
    const [path, asked] = partsOf(request.url)
    request.headers['content-security-policy'] = policy
    request.headers['x-soleil-asked'] = asked
    // What stands there already is left by the framework, whatever a route says.
    if (CHART_FILE.test(path)) response.setHeader('X-Frame-Options', 'SAMEORIGIN')
    else response.setHeader('Content-Security-Policy', policy)
    if (HELD_BY_TOKEN.test(path)) {
      response.setHeader('X-Robots-Tag', 'noindex, nofollow')
      response.setHeader('Cache-Control', 'private, no-store')
    }
  }
}

/** The path of an address, and the address without what the framework puts into its query. */
function partsOf(url) {
  const at = url.indexOf('?')
  if (at < 0) return [url, url]
  const [path, query] = [url.slice(0, at), url.slice(at + 1)]
  const own = query.split('&').filter((part) => !part.startsWith('_rsc='))
  return [path, own.length ? `${path}?${own.join('&')}` : path]
}
