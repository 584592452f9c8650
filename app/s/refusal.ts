import 'server-only'

/** No answer below a shared address is kept by anybody or listed anywhere. */
export const PRIVATE = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex, nofollow' }

/** What a route answers where a page would not be found. */
export function refusal(reason: 'absent' | 'too many tries'): Response {
  const [status, problem] =
    reason === 'absent' ? [404, 'This link does not open (any more).'] : [429, 'Too many tries. Wait a minute.']
  return Response.json({ problem }, { status, headers: { ...PRIVATE, ...(status === 429 && { 'Retry-After': '60' }) } })
}
