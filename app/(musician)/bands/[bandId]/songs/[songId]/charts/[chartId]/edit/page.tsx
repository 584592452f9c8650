import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChangedChart } from '@/components/charts/changed-chart'
import { openBandChart } from '../../open-chart'

export const metadata: Metadata = { title: 'Change a chart of the band' }

type EditBandChartPageProps = { params: Promise<{ bandId: string; songId: string; chartId: string }> }

export default async function EditBandChartPage({ params }: EditBandChartPageProps) {
  const { bandId, songId, chartId } = await params
  const opened = await openBandChart(bandId, songId, chartId)
  if (!opened.repertoire.to) notFound()
  return <ChangedChart {...opened} />
}
