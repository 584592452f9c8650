import 'server-only'
import { cookies } from 'next/headers'
import { currentMusician, currentSessionHash } from '@/auth'
import { sessionCookie } from '@/auth/session-cookie'
import { forgetSessions } from '@/auth/session-copies'
import { isUnreachable } from '@/db/faults'
import { removeSession, removeSessionsOf } from '@/db/sessions'
import { firstCause } from '@/lib/first-cause'
import { log } from '@/lib/log'
import { UNREACHABLE } from '@/lib/unreachable'

/**
 * Ends the session of this browser, or all sessions of its musician, and takes the cookie away in any case: whoever
 * presses "Sign out" on somebody else's computer must be out there. Answers whether the database could be told.
 */
export async function signOut({ everywhere }: { everywhere: boolean }): Promise<boolean> {
  const hash = await currentSessionHash()
  try {
    const musician = everywhere && (await currentMusician())
    const ended = musician ? await removeSessionsOf(musician) : []
    if (hash && !musician) await removeSession(hash)
    await forgetSessions(hash ? [hash, ...ended] : ended)
    return true
  } catch (error) {
    if ((error as { digest?: string }).digest !== UNREACHABLE && !isUnreachable(error)) throw error
    log.error({ cause: firstCause(error) }, 'signing out could not reach the database')
    return false
  } finally {
    const { name, options } = sessionCookie()
    ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
  }
}
