import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { Member } from '@/db/band-membership'
import { bandRepertoire } from '@/db/repertoires'
import { findSetlist, type Setlist } from '@/db/setlists'
import { openBand } from '../../../open-band'

/** A setlist of a band that the asking musician is in, read once per request; not found for everybody else. */
export const openSetlist = cache(
  async (bandId: string, setlistId: string): Promise<{ member: Member; setlist: Setlist }> => {
    const member = await openBand(bandId)
    return { member, setlist: (await findSetlist(bandRepertoire(member), setlistId)) ?? notFound() }
  },
)
