import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SetlistSharing } from '@/components/setlists/setlist-sharing'
import { may } from '@/db/band-membership'
import type { Params } from '@/lib/song-filter'
import { openSetlist } from '../open-setlist'

export const metadata: Metadata = { title: 'Share a setlist' }

type SharePageProps = { params: Promise<{ bandId: string; setlistId: string }>; searchParams: Promise<Params> }

export default async function ShareSetlistPage({ params, searchParams }: SharePageProps) {
  const { bandId, setlistId } = await params
  const { member, setlist } = await openSetlist(bandId, setlistId)
  if (!may(member, 'share songs')) notFound()
  return <SetlistSharing member={member} setlist={setlist} params={await searchParams} />
}
