import type { Metadata } from 'next'
import { ChartPlace } from '@/components/charts/chart-place'
import { openChart } from '../open-chart'

type ChartPageProps = { params: Promise<{ songId: string; chartId: string }> }

export async function generateMetadata({ params }: ChartPageProps): Promise<Metadata> {
  const { songId, chartId } = await params
  return { title: (await openChart(songId, chartId)).chart.title }
}

export default async function ChartPage({ params }: ChartPageProps) {
  const { songId, chartId } = await params
  return <ChartPlace {...(await openChart(songId, chartId))} />
}
