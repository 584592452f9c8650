import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Guests } from '@/components/together/guests'
import { may } from '@/db/band-membership'
import type { Params } from '@/lib/song-filter'
import { openBand } from '../../../open-band'

export const metadata: Metadata = { title: 'Guests' }

type GuestsPageProps = { params: Promise<{ bandId: string }>; searchParams: Promise<Params> }

export default async function GuestsPage({ params, searchParams }: GuestsPageProps) {
  const member = await openBand((await params).bandId)
  if (!may(member, 'add guests')) notFound()
  return <Guests member={member} params={await searchParams} />
}
