import type { Metadata } from 'next'
import { BandSettings } from '@/components/bands/band-settings'
import type { Params } from '@/lib/song-filter'
import { openBand } from '../../open-band'

export const metadata: Metadata = { title: 'Band settings' }

type BandSettingsPageProps = { params: Promise<{ bandId: string }>; searchParams: Promise<Params> }

export default async function BandSettingsPage({ params, searchParams }: BandSettingsPageProps) {
  return <BandSettings member={await openBand((await params).bandId)} params={await searchParams} />
}
