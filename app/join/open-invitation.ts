import 'server-only'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { currentMusician } from '@/auth'
import { openInvitation as open } from '@/db/invitations'
import { clientAddress, isSpent, take, UNKNOWN_TOKENS } from '@/lib/rate-limit'

/**
 * The invitation of an address and who asks, once per request; not found for every one that does not open. Those count as tries
 * of the client's network, as with share links.
 */
export const openInvitation = cache(async (token: string) => {
  const address = clientAddress(await headers())
  if (await isSpent(UNKNOWN_TOKENS, address)) notFound()
  const musician = await currentMusician()
  const invitation = await open(token, musician)
  if (invitation) return { musician, invitation }
  await take(UNKNOWN_TOKENS, address)
  notFound()
})
