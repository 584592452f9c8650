import type { OpenRepertoire } from '@/components/songs/open-repertoire'
import type { OpenChart } from '@/db/charts'
import { ChartReading } from './chart-reading'

/** A chart to be read: its text in the reader's key, or its file as it is. */
export function ChartPlace({ repertoire, chart }: { repertoire: OpenRepertoire; chart: OpenChart }) {
  return <ChartReading repertoire={repertoire} chart={chart} />
}
