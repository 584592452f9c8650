import 'server-only'
import { cache } from 'react'
import { requireMusician } from '@/auth'
import { ownRepertoire } from '@/db/repertoires'
import { OWN_PLACE } from '@/lib/repertoire-place'

/** The repertoire of the musician who asks, read once per request. */
export const openOwn = cache(async () => {
  const asker = await requireMusician()
  const own = ownRepertoire(asker)
  return { asker, from: own, to: own, place: OWN_PLACE }
})
