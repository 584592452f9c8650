import { type NextRequest, NextResponse } from 'next/server'
import { env } from '@/lib/env'
import { contentSecurityPolicy, securityHeaders } from '@/lib/security-headers'

/** Pages that whoever holds the link may see: never indexed, never cached. */
const HELD_BY_TOKEN = /^\/(s|join)\//
const PARTS_OF_NOTHING = /^\s*multipart\/form-data(?!.*;\s*boundary="?[^"\s;])/i
const READING = ['GET', 'HEAD']
const LARGEST_BODY = 1024 * 1024
const LARGEST_UPLOAD = 32 * 1024 * 1024
const UPLOADS = ['/api/import', '/api/charts']
/** An uploaded file answers with a policy of its own, and our own pages may frame it. */
const CHART_FILE = /^(?:\/api\/charts|\/s\/[^/]+\/files)\/[^/]+$/

/** The guard before every page, action and route: who may send what, and the policy that the answer carries. It knows nobody: who may see what is decided where rows are read. */
export function proxy(request: NextRequest) {
  const settings = env()
  const headers = securityHeaders(settings.AUTH_URL.startsWith('https:'))
  const refusal = refuse(request, new URL(settings.AUTH_URL).origin)
  if (refusal)
    return new NextResponse(refusal.words, {
      status: refusal.status,
      headers: { ...headers, 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'" },
    })

  const nonce = crypto.randomUUID()
  const policy = contentSecurityPolicy(nonce, {
    issuer: settings.AUTH_GOOGLE_ISSUER,
    drive: settings.GOOGLE_DRIVE_ADDRESS,
    development: process.env.NODE_ENV === 'development',
  })
  const forwarded = new Headers(request.headers)
  forwarded.set('Content-Security-Policy', policy)
  forwarded.set('x-soleil-asked', request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers: forwarded } })
  response.headers.set('Content-Security-Policy', policy)
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  if (CHART_FILE.test(request.nextUrl.pathname)) {
    response.headers.set('Content-Security-Policy', "frame-ancestors 'self'; base-uri 'none'; form-action 'none'")
    response.headers.set('X-Frame-Options', 'SAMEORIGIN')
  }
  if (HELD_BY_TOKEN.test(request.nextUrl.pathname)) {
    response.headers.set('X-Robots-Tag', 'noindex, nofollow')
    response.headers.set('Cache-Control', 'private, no-store')
  }
  return response
}

export const config = { matcher: ['/((?!_next/static/).*)'] }

function refuse(request: NextRequest, site: string): { status: number; words: string } | null {
  if (READING.includes(request.method)) return null
  if (request.method !== 'POST') return { status: 405, words: 'This method is not known here.' }
  if (request.headers.get('origin') !== site) return { status: 403, words: 'This request came from another site.' }
  // Next answers 500 to a form whose parts nothing tells apart.
  if (PARTS_OF_NOTHING.test(request.headers.get('content-type') ?? ''))
    return { status: 400, words: 'This form did not arrive whole.' }
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!Number.isInteger(length)) return { status: 411, words: 'The length of this request is missing.' }
  const largest = UPLOADS.includes(request.nextUrl.pathname) ? LARGEST_UPLOAD : LARGEST_BODY
  return length > largest ? { status: 413, words: 'This is too large.' } : null
}
