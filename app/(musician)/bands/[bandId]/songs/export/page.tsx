import type { Metadata } from 'next'
import { ExportPlace } from '@/components/export/export-place'
import type { Params } from '@/lib/song-filter'
import { openSongs } from '../open-songs'

export const metadata: Metadata = { title: 'Export the band’s songs' }

type BandExportPageProps = { params: Promise<{ bandId: string }>; searchParams: Promise<Params> }

export default async function BandExportPage({ params, searchParams }: BandExportPageProps) {
  return <ExportPlace repertoire={await openSongs((await params).bandId)} params={await searchParams} />
}
