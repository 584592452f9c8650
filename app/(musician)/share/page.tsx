import type { Metadata } from 'next'
import { requireMusician } from '@/auth'
import { Sharing } from '@/components/sharing/sharing'
import type { Params } from '@/lib/song-filter'

export const metadata: Metadata = { title: 'Share' }

export default async function SharePage({ searchParams }: { searchParams: Promise<Params> }) {
  return <Sharing musician={await requireMusician()} params={await searchParams} />
}
