'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { currentLeaver, leave } from '@/auth/leaving'
import { takeBack } from '@/db/account'
import { confirmsDeletion, DELETION_WORDS } from '@/lib/account'
import { env } from '@/lib/env'
import { afterSignIn } from '@/lib/paths'
import { guestAction, wrong } from './guest-action'
import { musicianAction } from './musician-action'

const confirmation = z
  .string()
  .refine(confirmsDeletion, `To be sure that it is you who wants this, type the words: ${DELETION_WORDS}`)

/** Asks for the musician's own account to be deleted. */
export const deleteAccount = musicianAction(z.object({ confirmation }), async (musician) => {
  await leave(musician)
  redirect('/sign-in?left')
})

/** Takes back one's account within its 30 days. Whoever asks holds a session of it and nothing more. */
export const takeAccountBack = guestAction(z.object({ from: z.string().default('') }), async ({ from }) => {
  const leaver = await currentLeaver()
  if (!leaver || !(await takeBack(leaver)))
    return wrong('There is no account to take back here. Sign in again: if it is still there, you will find it.')
  redirect(afterSignIn(from, env().AUTH_URL))
})
