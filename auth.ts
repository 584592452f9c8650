import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { sessionCookie } from '@/auth/session-cookie'
import { findMusicianOf } from '@/auth/session-musician'
import { isUnreachable } from '@/db/faults'
import { currentRequest } from '@/lib/current-request'
import { firstCause } from '@/lib/first-cause'
import { log } from '@/lib/log'
import type { Musician } from '@/lib/musician'
import { tokenHash } from '@/lib/tokens'
import { UNREACHABLE } from '@/lib/unreachable'

/** The session store does not answer: whoever asks is neither signed in nor signed out, and keeps the cookie. */
export class SessionStoreUnreachable extends Error {
  /** All that the browser is told of an error. */
  digest = UNREACHABLE
}

/**
 * Who is asking: nobody (null) or a musician. Throws `SessionStoreUnreachable` when that cannot be known now, and has the
 * server answer 503 instead of 200 or 500.
 */
export const currentMusician = cache(async (): Promise<Musician | null> => {
  const token = (await cookies()).get(sessionCookie().name)?.value
  if (!token || !/^[\w-]{43}$/.test(token)) return null
  const hash = tokenHash(token)
  try {
    const musician = await findMusicianOf(hash)
    return musician ? noted(musician) : null
  } catch (error) {
    if (!isUnreachable(error)) throw error
    const request = currentRequest()
    if (request) request.unavailable = true
    log.error({ cause: firstCause(error) }, 'the session store is not reachable')
    throw new SessionStoreUnreachable('The session store is not reachable.')
  }
})

/** The line of this request in the log says who asked, whatever they are answered. */
function noted(musician: Musician): Musician {
  const request = currentRequest()
  if (request) request.musician = musician.id
  return musician
}

/** The musician who asks; anybody else is sent to sign in, and from there to the page they asked for. */
export async function requireMusician(): Promise<Musician> {
  const musician = await currentMusician()
  if (musician) return musician
  const asked = (await headers()).get('x-soleil-asked')
  redirect(asked && asked !== '/repertoire' ? `/sign-in?from=${encodeURIComponent(asked)}` : '/sign-in')
}

/** The hash of the token this request came with; undefined without one. */
export async function currentSessionHash(): Promise<string | undefined> {
  const token = (await cookies()).get(sessionCookie().name)?.value
  return token && tokenHash(token)
}
