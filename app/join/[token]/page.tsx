import type { Metadata } from 'next'
import { Invited } from '@/components/bands/invited'
import { openInvitation } from '../open-invitation'

export const metadata: Metadata = { title: 'An invitation to a band' }

export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const { musician, invitation } = await openInvitation(token)
  return <Invited musician={musician} invitation={invitation} token={token} />
}
