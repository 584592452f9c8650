'use server'

import { redirect, unstable_rethrow } from 'next/navigation'
import { signIn } from '@/auth/google'
import { env } from '@/lib/env'
import { firstCause } from '@/lib/first-cause'
import { log } from '@/lib/log'
import { afterSignIn } from '@/lib/paths'

/** The one action that asks nobody who they are: it leads to Google, and from there to where the musician was going. */
export async function signInWithGoogle(form: FormData): Promise<never> {
  const from = form.get('from')
  const redirectTo = afterSignIn(typeof from === 'string' ? from : '', env().AUTH_URL)
  try {
    return await signIn('google', { redirectTo })
  } catch (error) {
    unstable_rethrow(error)
    log.error({ cause: firstCause(error) }, 'the identity provider is not reachable')
    redirect(`/sign-in?${new URLSearchParams({ error: 'Provider', from: redirectTo })}`)
  }
}
