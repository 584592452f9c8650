import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NewChart } from '@/components/charts/new-chart'
import { first, type Params } from '@/lib/song-filter'
import { openBandSong } from '../../../open-songs'

export const metadata: Metadata = { title: 'Add a chart for the band' }

type NewBandChartPageProps = { params: Promise<{ bandId: string; songId: string }>; searchParams: Promise<Params> }

export default async function NewBandChartPage({ params, searchParams }: NewBandChartPageProps) {
  const { bandId, songId } = await params
  const opened = await openBandSong(bandId, songId)
  if (!opened.repertoire.to) notFound()
  const { problem, for: wanted } = await searchParams
  return <NewChart {...opened} problem={first(problem)} wanted={first(wanted)} />
}
