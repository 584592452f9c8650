import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Invitations } from '@/components/bands/invitations'
import { may } from '@/db/band-membership'
import type { Params } from '@/lib/song-filter'
import { openBand } from '../../open-band'

export const metadata: Metadata = { title: 'Invite' }

type InvitationsPageProps = { params: Promise<{ bandId: string }>; searchParams: Promise<Params> }

export default async function InvitationsPage({ params, searchParams }: InvitationsPageProps) {
  const member = await openBand((await params).bandId)
  if (!may(member, 'invite')) notFound()
  return <Invitations member={member} params={await searchParams} />
}
