import { setTimeout as pause } from 'node:timers/promises'
import { forgetSessions } from '@/auth/session-copies'

/** Makes Redis forget sessions from a command: it takes nothing before it is connected, and may be away for a moment. */
export async function forgetPatiently(tokenHashes: string[]): Promise<boolean> {
  for (let attempt = 0; attempt < 10; attempt++) {
    if (await forgetSessions(tokenHashes)) return true
    await pause(300)
  }
  return false
}

export const REDIS_AWAY = 'Redis does not answer: what it remembers of them ends by itself within a minute.'
