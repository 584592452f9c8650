import type { OpenRepertoire } from '@/components/songs/open-repertoire'
import type { OpenChart } from '@/db/charts'
import { notationOf } from '@/lib/chart-kinds'
import { isAbc } from '@/lib/charts/abc'
import { ChartFilePage } from './chart-file-page'
import { ChartReading } from './chart-reading'
import { EngravedReading } from './engraved-reading'

/** A chart to be read: its text or its notes in the reader's key, or its file as it is. */
export function ChartPlace({ repertoire, chart }: { repertoire: OpenRepertoire; chart: OpenChart }) {
  const notation = chart.isText ? (isAbc(chart.text ?? '') ? 'abc' : null) : notationOf(chart.fileType)
  if (notation) return <EngravedReading repertoire={repertoire} chart={chart} notation={notation} />
  if (chart.isText) return <ChartReading repertoire={repertoire} chart={chart} />
  return <ChartFilePage place={repertoire.place} chart={chart} changing={repertoire.to !== undefined} />
}
