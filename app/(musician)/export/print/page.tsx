import type { Metadata } from 'next'
import { PrintedList } from '@/components/export/printed-list'
import type { Params } from '@/lib/song-filter'
import { openOwn } from '../../repertoire/open-own'

export const metadata: Metadata = { title: 'List to print' }

export default async function PrintPage({ searchParams }: { searchParams: Promise<Params> }) {
  return <PrintedList repertoire={await openOwn()} params={await searchParams} />
}
