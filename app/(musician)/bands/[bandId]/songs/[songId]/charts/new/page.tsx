import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NewChart } from '@/components/charts/new-chart'
import { openBandSong } from '../../../open-songs'

export const metadata: Metadata = { title: 'Add a chart for the band' }

export default async function NewBandChartPage({ params }: { params: Promise<{ bandId: string; songId: string }> }) {
  const { bandId, songId } = await params
  const opened = await openBandSong(bandId, songId)
  if (!opened.repertoire.to) notFound()
  return <NewChart {...opened} />
}
