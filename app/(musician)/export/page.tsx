import type { Metadata } from 'next'
import { ExportPlace } from '@/components/export/export-place'
import type { Params } from '@/lib/song-filter'
import { openOwn } from '../repertoire/open-own'

export const metadata: Metadata = { title: 'Export' }

export default async function ExportPage({ searchParams }: { searchParams: Promise<Params> }) {
  return <ExportPlace repertoire={await openOwn()} params={await searchParams} />
}
