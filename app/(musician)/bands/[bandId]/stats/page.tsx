import type { Metadata } from 'next'
import { BandStats } from '@/components/band-stats/band-stats'
import { openBand } from '../../open-band'

export const metadata: Metadata = { title: 'Band stats' }

export default async function BandStatsPage({ params }: { params: Promise<{ bandId: string }> }) {
  return <BandStats member={await openBand((await params).bandId)} />
}
