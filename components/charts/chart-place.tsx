import type { OpenRepertoire } from '@/components/songs/open-repertoire'
import type { OpenChart } from '@/db/charts'
import { ChartFilePage } from './chart-file-page'
import { ChartReading } from './chart-reading'

/** A chart to be read: its text in the reader's key, or its file as it is. */
export function ChartPlace({ repertoire, chart }: { repertoire: OpenRepertoire; chart: OpenChart }) {
  if (chart.isText) return <ChartReading repertoire={repertoire} chart={chart} />
  return <ChartFilePage place={repertoire.place} chart={chart} changing={repertoire.to !== undefined} />
}
