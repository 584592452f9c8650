import type { Metadata } from 'next'
import { PartsBoard } from '@/components/parts/parts-board'
import type { Params } from '@/lib/song-filter'
import { openBand } from '../../open-band'

export const metadata: Metadata = { title: 'Parts' }

type PartsPageProps = { params: Promise<{ bandId: string }>; searchParams: Promise<Params> }

export default async function PartsPage({ params, searchParams }: PartsPageProps) {
  return <PartsBoard member={await openBand((await params).bandId)} params={await searchParams} />
}
