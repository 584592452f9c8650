import 'server-only'
import { cookies, headers } from 'next/headers'
import type { Adapter, AdapterUser } from 'next-auth/adapters'
import { sessionCookie } from '@/auth/session-cookie'
import { forgetSessions } from '@/auth/session-copies'
import { addUser, findUserByGoogleId } from '@/db/musicians'
import { addSession, removeSession } from '@/db/sessions'
import { deviceName } from '@/lib/device'
import { log } from '@/lib/log'
import { displayName } from '@/lib/profile'
import { tokenHash } from '@/lib/tokens'

/**
 * What next-auth needs to know of musicians. It is never told of an existing session or of an account by e-mail, so that
 * it has nothing to link a new Google account to.
 */
export const musicianAdapter: Adapter = {
  async getUserByAccount({ providerAccountId }) {
    const user = await findUserByGoogleId(providerAccountId)
    return user ? adapterUser(user) : null
  },
  getUserByEmail: async () => null,
  getSessionAndUser: async () => null,
  async createUser(user) {
    const { googleId, email, name } = user as AdapterUser & { googleId: string }
    const shown = nameToShow(name)
    return adapterUser({ id: await addUser({ googleId, email: email || null, name: shown }), email, name: shown })
  },
  linkAccount: async () => undefined,
  ...demanded(),
  async createSession(session) {
    const before = (await cookies()).get(sessionCookie().name)?.value
    if (before) {
      await removeSession(tokenHash(before))
      await forgetSessions([tokenHash(before)])
    }
    const device = deviceName((await headers()).get('user-agent') ?? '')
    await addSession({ tokenHash: tokenHash(session.sessionToken), userId: session.userId, device })
    log.info({ musician: session.userId, device }, 'signed in')
    return session
  },
}

/** The name that Google tells, as far as it fits; half of an emoji does not. */
function nameToShow(name?: string | null): string {
  const known = displayName.safeParse(
    (name ?? '')
      .replaceAll('\0', '')
      .trim()
      .slice(0, 100)
      .replace(/\p{Cs}$/u, ''),
  )
  return known.success ? known.data : 'Musician'
}

/** Methods next-auth demands of an adapter at start and never calls, because it is told of no session and no e-mail. */
function demanded(): Pick<Adapter, 'getUser' | 'updateUser' | 'updateSession' | 'deleteSession'> {
  const never = async (): Promise<never> => {
    throw new Error('next-auth has no business with this.')
  }
  return { getUser: never, updateUser: never, updateSession: never, deleteSession: never }
}

function adapterUser({ id, email, name }: { id: string; email: string | null; name: string }): AdapterUser {
  return { id, name, email: email ?? '', emailVerified: null }
}
