import { env } from '@/lib/env'
import { tokenHash } from '@/lib/tokens'

const DAYS_30 = 30 * 24 * 60 * 60

/** The cookie that remembers a right passcode: one for each link, sent to shared pages only. */
export function shareCookie(token: string) {
  const secure = env().AUTH_URL.startsWith('https:')
  return {
    name: `${secure ? '__Secure-' : ''}share-${tokenHash(token).slice(0, 16)}`,
    options: { httpOnly: true, sameSite: 'lax', path: '/s/', secure, maxAge: DAYS_30 } as const,
  }
}
