import { setTimeout as pause } from 'node:timers/promises'
import { forgetSessions } from '@/auth/session-copies'

/** So long a copy of a session is believed. */
const BELIEVED_MS = 60_000

/**
 * Makes Redis forget sessions from a command: it takes nothing before it is connected, and may be away. Answers whether it has
 * forgotten; if not within a minute, nobody believes what it remembers any more.
 */
export async function forgetPatiently(tokenHashes: string[], forMs = BELIEVED_MS): Promise<boolean> {
  const deadline = performance.now() + forMs
  for (;;) {
    if (await forgetSessions(tokenHashes)) return true
    if (performance.now() > deadline) return false
    await pause(300)
  }
}

export const REDIS_AWAY = 'Redis did not answer for a minute: what it remembers of them is not believed any more.'
