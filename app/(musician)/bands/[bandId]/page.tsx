import type { Metadata } from 'next'
import { BandOverview } from '@/components/bands/band-overview'
import type { Params } from '@/lib/song-filter'
import { openBand } from '../open-band'

type BandPageProps = { params: Promise<{ bandId: string }>; searchParams: Promise<Params> }

export async function generateMetadata({ params }: BandPageProps): Promise<Metadata> {
  return { title: (await openBand((await params).bandId)).bandName }
}

export default async function BandPage({ params, searchParams }: BandPageProps) {
  const member = await openBand((await params).bandId)
  return <BandOverview member={member} params={await searchParams} />
}
