import type { Metadata } from 'next'
import { NewChart } from '@/components/charts/new-chart'
import { openSong } from '../../../open-song'

export const metadata: Metadata = { title: 'Add a chart' }

export default async function NewChartPage({ params }: { params: Promise<{ songId: string }> }) {
  return <NewChart {...(await openSong((await params).songId))} />
}
