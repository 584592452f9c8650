import 'server-only'
import NextAuth from 'next-auth'
import Google from 'next-auth/providers/google'
import { musicianAdapter } from '@/auth/adapter'
import { isSignedBy } from '@/auth/id-token'
import { sessionCookie } from '@/auth/session-cookie'
import { findUserByGoogleId } from '@/db/musicians'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { afterSignIn } from '@/lib/paths'
import { GOOGLE } from '@/lib/settings.mjs'
import { newToken } from '@/lib/tokens'

/**
 * Signing in with Google, and nothing else: who is asking afterwards is told by `auth.ts`. Identity is the `sub`, an
 * unverified e-mail is refused, accounts are never linked, every sign-in makes a new session.
 */
export const { handlers, signIn } = NextAuth(() => {
  const settings = env()
  const cookie = sessionCookie()
  return {
    adapter: musicianAdapter,
    secret: [settings.AUTH_SECRET, settings.AUTH_SECRET_BEFORE].flatMap((secret) => secret ?? []),
    trustHost: true,
    pages: { signIn: '/sign-in', error: '/sign-in' },
    session: { strategy: 'database', maxAge: cookie.options.maxAge, generateSessionToken: newToken },
    cookies: { sessionToken: cookie },
    logger: {
      error: (error) => log.warn({ name: error.name, cause: causeOf(error) }, 'sign-in failed'),
      warn: () => {},
      debug: () => {},
    },
    providers: [
      Google({
        clientId: settings.AUTH_GOOGLE_ID,
        clientSecret: settings.AUTH_GOOGLE_SECRET,
        ...(settings.AUTH_GOOGLE_ISSUER ? { issuer: settings.AUTH_GOOGLE_ISSUER } : {}),
        checks: ['pkce', 'state', 'nonce'],
        authorization: { params: { scope: 'openid email profile', prompt: 'select_account' } },
        profile: (claims) => ({ id: claims.sub, googleId: claims.sub, name: claims.name, email: claims.email }),
      }),
    ],
    callbacks: {
      async signIn({ account, profile }) {
        if (account?.provider !== 'google' || !account.providerAccountId) return false
        const issuer = settings.AUTH_GOOGLE_ISSUER ?? GOOGLE
        const signed = { issuer, audience: settings.AUTH_GOOGLE_ID }
        if (!account.id_token || !(await isSignedBy(signed, account.id_token))) return false
        if (profile?.email_verified !== true) return REFUSED.unverified
        const known = await findUserByGoogleId(account.providerAccountId)
        return known && !known.isActive ? REFUSED.deactivated : true
      },
      redirect: ({ url }) => {
        const refused = Object.values(REFUSED).includes(url)
        return new URL(refused ? url : afterSignIn(url, settings.AUTH_URL), settings.AUTH_URL).href
      },
    },
  }
})

/** Where those are sent whom the `signIn` callback refuses. */
const REFUSED = { unverified: '/sign-in?error=Unverified', deactivated: '/sign-in?error=Deactivated' }

function causeOf(error: Error): string {
  const cause = error.cause as { err?: Error; message?: string } | undefined
  return cause?.err?.message ?? cause?.message ?? error.message
}
