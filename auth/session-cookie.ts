import 'server-only'
import { env } from '@/lib/env'

const DAYS_180 = 180 * 24 * 60 * 60

/** The cookie that carries a session's token. On https its name forbids other hosts and paths to set it. */
export function sessionCookie() {
  const secure = env().AUTH_URL.startsWith('https:')
  return {
    name: secure ? '__Host-soleil' : 'soleil',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: DAYS_180 } as const,
  }
}
