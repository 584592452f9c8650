'use server'

import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { addInvitation, revokeInvitation as revoke } from '@/db/invitation-changes'
import { openInvitation, secretOfCode } from '@/db/invitations'
import { joinBand as join } from '@/db/joining'
import { BAND_LIMITS } from '@/lib/bands'
import { invitationPath, readCode } from '@/lib/invitation-address'
import { invitationForm } from '@/lib/invitations'
import type { Musician } from '@/lib/musician'
import { instrumentList } from '@/lib/profile-form'
import { CODES_OF_CLIENT, CODES_OF_MUSICIAN, clientAddress, giveBack, take } from '@/lib/rate-limit'
import { shareChoice } from '@/lib/share-choice'
import { bandAction, refused } from './band-action'
import { musicianAction } from './musician-action'

export const makeInvitation = bandAction(
  'invite',
  z.object({ formKey: z.uuid() }).and(z.unknown().pipe(invitationForm)),
  async (member, { formKey, role, days, mostUses, memberEndsAt }, values) => {
    const outcome = await addInvitation(member, { role, days, mostUses, memberEndsAt }, formKey)
    if (outcome === 'refused') return refused(values)
    if (outcome === 'made') redirect(`/bands/${member.bandId}/invitations?made=${formKey}`)
    const message = `There are ${BAND_LIMITS.invitations} open invitations, the most there can be. Stop one of them first.`
    return { status: 'failed', message, values }
  },
)

export const revokeInvitation = bandAction('invite', z.object({ id: z.uuid() }), async (member, { id }, values) => {
  const outcome = await revoke(member, id)
  if (outcome === 'refused') return refused(values)
  refresh()
  return { status: 'done', message: outcome === 'done' ? 'Stopped. Link and code let nobody in any more.' : ENDED }
})

/** A wrong code, one that has ended and one that is used up are one answer; a try counts before it is judged. */
export const enterCode = musicianAction(z.object({ code: z.string().max(100) }), async (musician, { code }, values) => {
  const limits = await limitsOf(musician)
  const within = await Promise.all(limits.map(([limit, key]) => take(limit, key)))
  if (within.includes(false)) return { status: 'failed', message: TOO_MANY_TRIES, values }
  const read = readCode(code)
  const secret = read && (await secretOfCode(read, musician))
  if (!secret) return { status: 'invalid', message: NO_CODE, errors: { code: NO_CODE }, values }
  await Promise.all(limits.map(([limit, key]) => giveBack(limit, key)))
  redirect(invitationPath(secret))
})

export const joinBand = musicianAction(
  z.object({ invitation: z.string().max(400), instruments: instrumentList }).and(z.unknown().pipe(shareChoice)),
  async (musician, { invitation, ...joining }, values) => {
    const opened = (await openInvitation(invitation, musician)) ?? notFound()
    const outcome = await join(musician, opened, joining)
    if (outcome === 'gone') notFound()
    if (outcome === 'full' || outcome === 'too many bands') return { status: 'failed', message: FULL[outcome], values }
    refresh()
    redirect(`/bands/${opened.bandId}${outcome === 'joined' ? '?joined' : ''}`)
  },
)

const ENDED = 'This invitation had ended already.'
const NO_CODE = 'This code opens nothing (any more). Look at it once more, or ask for a new one.'
const TOO_MANY_TRIES = 'That were too many tries. Wait ten minutes, or ask for the link instead.'
const FULL = {
  full: `This band has ${BAND_LIMITS.members} members, the most there can be. Nothing was shared.`,
  'too many bands': `You are in ${BAND_LIMITS.bands} bands, the most there can be. Leave one of them first; the invitation waits.`,
}

async function limitsOf(musician: Musician) {
  return [
    [CODES_OF_MUSICIAN, musician.id],
    [CODES_OF_CLIENT, clientAddress(await headers())],
  ] as const
}
