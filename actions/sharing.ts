'use server'

import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { ownRepertoire } from '@/db/repertoires'
import { addShareLink, renewShareLink, revokeShareLink } from '@/db/share-link-changes'
import { countOpen, openSharedRepertoire, unlockShareLink } from '@/db/share-links'
import { isPageView } from '@/lib/page-view'
import { clientAddress, giveBack, isSpent, PASSCODES, take, UNKNOWN_TOKENS } from '@/lib/rate-limit'
import { isSharedPage, sharePath } from '@/lib/share-address'
import { shareCookie } from '@/lib/share-cookie'
import { SHARE_LIMITS, shareFields } from '@/lib/share-links'
import { readSongFilter } from '@/lib/song-filter'
import { tokenHash } from '@/lib/tokens'
import { guestAction, wrong } from './guest-action'
import { musicianAction } from './musician-action'

const GONE = 'This link is not open any more. Your other links are as they were.'

export const makeShareLink = musicianAction(
  z.object({ formKey: z.uuid(), filter: z.string().max(2_000) }).and(z.unknown().pipe(shareFields)),
  async (musician, { formKey, filter, ...fields }, values) => {
    const asked = readSongFilter(Object.fromEntries(new URLSearchParams(filter)))
    const outcome = await addShareLink(ownRepertoire(musician), { ...fields, filter: asked }, formKey)
    if (outcome === 'made') redirect(`/share?made=${formKey}`)
    const message = `You have ${SHARE_LIMITS.links} open links, the most there can be. Stop one of them, then make this one.`
    return { status: 'failed', message, values }
  },
)

export const renewLink = musicianAction(
  z.object({ id: z.uuid(), formKey: z.uuid() }),
  async (musician, { id, formKey }, values) => {
    if (await renewShareLink(ownRepertoire(musician), id, formKey)) redirect(`/share?made=${formKey}`)
    return { status: 'failed', message: GONE, values }
  },
)

export const stopSharing = musicianAction(z.object({ id: z.uuid() }), async (musician, { id }, values) => {
  if (await revokeShareLink(ownRepertoire(musician), id)) redirect('/share?stopped')
  return { status: 'failed', message: GONE, values }
})

/** Five wrong passcodes a minute and link; a try counts before it is judged, so that a hundred at once are no way around. */
export const openWithPasscode = guestAction(
  z.object({
    token: z.string().max(100),
    passcode: z.string().min(1, 'Type the passcode.').max(500),
    back: z.string().max(300).optional(),
  }),
  async ({ token, passcode, back }) => {
    const guest = await headers()
    const address = clientAddress(guest)
    if (await isSpent(UNKNOWN_TOKENS, address)) return wrong(TOO_MANY)
    if (!(await take(PASSCODES, tokenHash(token)))) return wrong(TOO_MANY)
    const answer = await unlockShareLink(token, passcode)
    if (!answer) {
      await take(UNKNOWN_TOKENS, address)
      notFound()
    }
    if (!answer.proof) return wrong('That is not the passcode. Ask whoever sent you the link.')
    await giveBack(PASSCODES, tokenHash(token))
    const { name, options } = shareCookie(token)
    ;(await cookies()).set(name, answer.proof, options)
    if (!isPageView(guest)) await countOpenedBy(token, answer.proof)
    redirect(back && isSharedPage(back) && back.startsWith(sharePath(token)) ? back : sharePath(token))
  },
)

const TOO_MANY = 'That were too many tries. Wait a minute, then try again.'

/** With a script the page behind a passcode is no page view of its own; without one it is, and counts itself. */
async function countOpenedBy(token: string, proof: string): Promise<void> {
  const link = await openSharedRepertoire(token, proof)
  if (link && link.state !== 'locked') await countOpen(link)
}
