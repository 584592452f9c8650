import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { currentSessionHash } from '@/auth'
import { sessionCookie } from '@/auth/session-cookie'
import { forgetSessions } from '@/auth/session-copies'
import { askForDeletion, findLeaverBySession, type Leaver } from '@/db/account'
import type { Musician } from '@/lib/musician'

/** Who is asking, if their account is to be deleted: they may take it back. Null for everybody else. */
export const currentLeaver = cache(async (): Promise<Leaver | null> => {
  const hash = await currentSessionHash()
  return (hash && (await findLeaverBySession(hash))) || null
})

/** Has the account deleted in 30 days, and ends all its sessions at once. */
export async function leave(musician: Musician): Promise<void> {
  await forgetSessions(await askForDeletion(musician))
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}
