import type { Metadata } from 'next'
import { NewChart } from '@/components/charts/new-chart'
import { first, type Params } from '@/lib/song-filter'
import { openSong } from '../../../open-song'

export const metadata: Metadata = { title: 'Add a chart' }

type NewChartPageProps = { params: Promise<{ songId: string }>; searchParams: Promise<Params> }

export default async function NewChartPage({ params, searchParams }: NewChartPageProps) {
  const opened = await openSong((await params).songId)
  return <NewChart {...opened} problem={first((await searchParams).problem)} />
}
