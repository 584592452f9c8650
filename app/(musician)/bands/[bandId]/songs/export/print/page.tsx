import type { Metadata } from 'next'
import { PrintedList } from '@/components/export/printed-list'
import type { Params } from '@/lib/song-filter'
import { openSongs } from '../../open-songs'

export const metadata: Metadata = { title: 'List of the band to print' }

type BandPrintPageProps = { params: Promise<{ bandId: string }>; searchParams: Promise<Params> }

export default async function BandPrintPage({ params, searchParams }: BandPrintPageProps) {
  return <PrintedList repertoire={await openSongs((await params).bandId)} params={await searchParams} />
}
