import type { Metadata } from 'next'
import { ChartPlace } from '@/components/charts/chart-place'
import { openBandChart } from '../open-chart'

type BandChartPageProps = { params: Promise<{ bandId: string; songId: string; chartId: string }> }

export async function generateMetadata({ params }: BandChartPageProps): Promise<Metadata> {
  const { bandId, songId, chartId } = await params
  return { title: (await openBandChart(bandId, songId, chartId)).chart.title }
}

export default async function BandChartPage({ params }: BandChartPageProps) {
  const { bandId, songId, chartId } = await params
  return <ChartPlace {...(await openBandChart(bandId, songId, chartId))} />
}
