import 'server-only'
import { createHmac } from 'node:crypto'
import { currentSessionHash } from '@/auth'
import { forgetSessions } from '@/auth/session-copies'
import { findSessions, removeSessionOf } from '@/db/sessions'
import { env } from '@/lib/env'
import type { Musician } from '@/lib/musician'

export type Device = Awaited<ReturnType<typeof findDevices>>[number]

/** The devices a musician is signed in on, this one first. Neither a token nor its hash leaves the server: an id stands for it. */
export async function findDevices(musician: Musician) {
  const [here, sessions] = await Promise.all([currentSessionHash(), findSessions(musician)])
  return sessions
    .map(({ tokenHash, ...session }) => ({ ...session, id: deviceId(tokenHash), isThis: tokenHash === here }))
    .sort((one, other) => Number(other.isThis) - Number(one.isThis))
}

/** Signs the musician out on one of their devices; answers whether they were signed in there. */
export async function signOutDevice(musician: Musician, id: string): Promise<boolean> {
  const session = (await findSessions(musician)).find(({ tokenHash }) => deviceId(tokenHash) === id)
  if (!session) return false
  const gone = await removeSessionOf(musician, session.tokenHash)
  await forgetSessions([session.tokenHash])
  return gone
}

/** Has the next request of each device ask PostgreSQL who it is, because the musician's name has changed. */
export async function forgetName(musician: Musician): Promise<void> {
  await forgetSessions((await findSessions(musician)).map(({ tokenHash }) => tokenHash))
}

function deviceId(tokenHash: string): string {
  return createHmac('sha256', env().AUTH_SECRET).update(`device ${tokenHash}`).digest('base64url').slice(0, 22)
}
