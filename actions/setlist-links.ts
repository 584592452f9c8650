'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { writableBandRepertoire } from '@/db/repertoires'
import { findSetlist } from '@/db/setlists'
import { addShareLink, revokeShareLink } from '@/db/share-link-changes'
import { shareFields } from '@/lib/share-form'
import { NOT_MADE } from '@/lib/share-links'
import { bandAction, refused } from './band-action'

const setlist = z.object({ setlist: z.uuid() })

export const shareSetlist = bandAction(
  'share songs',
  setlist.extend({ formKey: z.uuid() }).and(z.unknown().pipe(shareFields)),
  async (member, { setlist: setlistId, formKey, ...fields }, values) => {
    const to = writableBandRepertoire(member)
    if (!to) return refused(values)
    if (!(await findSetlist(to, setlistId)))
      return { status: 'failed', message: 'This setlist is not here any more. Nothing was shared.', values }
    const outcome = await addShareLink(to, { ...fields, filter: {}, setlistId }, formKey)
    if (outcome === 'made') redirect(`/bands/${member.bandId}/setlists/${setlistId}/share?made=${formKey}`)
    return { status: 'failed', message: NOT_MADE[outcome], values }
  },
)

export const stopSetlistLink = bandAction(
  'share songs',
  setlist.extend({ id: z.uuid() }),
  async (member, { setlist: setlistId, id }, values) => {
    const to = writableBandRepertoire(member)
    if (!to) return refused(values)
    if (await revokeShareLink(to, id)) redirect(`/bands/${member.bandId}/setlists/${setlistId}/share?stopped`)
    return { status: 'failed', message: 'This link is not open any more.', values }
  },
)
