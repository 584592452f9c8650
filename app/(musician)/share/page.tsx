import type { Metadata } from 'next'
import { Sharing } from '@/components/sharing/sharing'
import type { Params } from '@/lib/song-filter'
import { openOwn } from '../repertoire/open-own'

export const metadata: Metadata = { title: 'Share' }

export default async function SharePage({ searchParams }: { searchParams: Promise<Params> }) {
  return <Sharing repertoire={await openOwn()} params={await searchParams} />
}
