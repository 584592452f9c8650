import type { Metadata } from 'next'
import { ChangedChart } from '@/components/charts/changed-chart'
import { openChart } from '../../open-chart'

export const metadata: Metadata = { title: 'Change a chart' }

export default async function EditChartPage({ params }: { params: Promise<{ songId: string; chartId: string }> }) {
  const { songId, chartId } = await params
  return <ChangedChart {...(await openChart(songId, chartId))} />
}
