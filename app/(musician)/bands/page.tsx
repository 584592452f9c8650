import type { Metadata } from 'next'
import { requireMusician } from '@/auth'
import { Bands } from '@/components/bands/bands'
import type { Params } from '@/lib/song-filter'

export const metadata: Metadata = { title: 'Bands' }

export default async function BandsPage({ searchParams }: { searchParams: Promise<Params> }) {
  return <Bands musician={await requireMusician()} params={await searchParams} />
}
