'use server'

import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { type Member, may } from '@/db/band-membership'
import { addShareLink, renewShareLink, revokeShareLink } from '@/db/share-link-changes'
import { countOpen, openSharedRepertoire, unlockShareLink } from '@/db/share-links'
import { findSong } from '@/db/songs'
import { isPageView } from '@/lib/page-view'
import { clientAddress, giveBack, isSpent, PASSCODES, take, UNKNOWN_TOKENS } from '@/lib/rate-limit'
import { sharingPath } from '@/lib/repertoire-place'
import { isSharedPage, sharePath } from '@/lib/share-address'
import { shareCookie } from '@/lib/share-cookie'
import { shareFields } from '@/lib/share-form'
import { NOT_MADE } from '@/lib/share-links'
import { readSongFilter } from '@/lib/song-filter'
import { tokenHash } from '@/lib/tokens'
import { refused } from './band-action'
import { guestAction, wrong } from './guest-action'
import { repertoireAction } from './repertoire-action'

const GONE = 'This link is not open any more. Your other links are as they were.'

/** A link of what a filter lets through, or of one song; in a band only for who may share. */
export const makeShareLink = repertoireAction(
  z
    .object({ formKey: z.uuid(), filter: z.string().max(2_000).default(''), song: z.uuid().optional() })
    .and(z.unknown().pipe(shareFields)),
  async ({ repertoire, place, member }, { formKey, filter, song: songId, ...fields }, values) => {
    if (!mayShare(member)) return refused(values)
    if (songId && !(await findSong(repertoire, songId)))
      return { status: 'failed', message: 'This song is not here any more. Nothing was shared.', values }
    const asked = songId ? {} : readSongFilter(Object.fromEntries(new URLSearchParams(filter)))
    const outcome = await addShareLink(repertoire, { ...fields, filter: asked, songId }, formKey)
    if (outcome === 'made') redirect(`${sharingPath(place, songId)}?made=${formKey}`)
    return { status: 'failed', message: NOT_MADE[outcome], values }
  },
)

const which = z.object({ id: z.uuid(), song: z.uuid().optional() })

export const renewLink = repertoireAction(
  which.extend({ formKey: z.uuid() }),
  async ({ repertoire, place, member }, { id, formKey, song }, values) => {
    if (!mayShare(member)) return refused(values)
    if (await renewShareLink(repertoire, id, formKey)) redirect(`${sharingPath(place, song)}?made=${formKey}`)
    return { status: 'failed', message: GONE, values }
  },
)

export const stopSharing = repertoireAction(which, async ({ repertoire, place, member }, { id, song }, values) => {
  if (!mayShare(member)) return refused(values)
  if (await revokeShareLink(repertoire, id)) redirect(`${sharingPath(place, song)}?stopped`)
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

/** One's own songs are one's own to share. */
function mayShare(member: Member | undefined): boolean {
  return !member || may(member, 'share songs')
}

const TOO_MANY = 'That were too many tries. Wait a minute, then try again.'

/** With a script the page behind a passcode is no page view of its own; without one it is, and counts itself. */
async function countOpenedBy(token: string, proof: string): Promise<void> {
  const link = await openSharedRepertoire(token, proof)
  if (link && link.state !== 'locked') await countOpen(link)
}
