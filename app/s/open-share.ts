import 'server-only'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { type OpenedLink, openSharedRepertoire } from '@/db/share-links'
import { clientAddress, isSpent, take, UNKNOWN_TOKENS } from '@/lib/rate-limit'
import { shareCookie } from '@/lib/share-cookie'

/**
 * What the guest who asks may open with this address, once per request. Only addresses that do not exist count as tries, because
 * a rehearsal room asks from one network; after thirty of them in a minute nothing is looked up for it.
 */
export const openShare = cache(async (token: string): Promise<OpenedLink | 'absent' | 'too many tries'> => {
  const address = clientAddress(await headers())
  if (await isSpent(UNKNOWN_TOKENS, address)) return 'too many tries'
  const proof = (await cookies()).get(shareCookie(token).name)?.value
  const link = await openSharedRepertoire(token, proof)
  if (!link) await take(UNKNOWN_TOKENS, address)
  return link ?? 'absent'
})
