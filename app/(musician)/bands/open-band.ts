import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireMusician } from '@/auth'
import { type Member, memberOf } from '@/db/band-membership'

/** The asking musician as a member of this band, read once per request; not found for everybody else. */
export const openBand = cache(
  async (bandId: string): Promise<Member> => (await memberOf(await requireMusician(), bandId)) ?? notFound(),
)
