import { chartFacts } from '@/components/charts/chart-facts'
import { chartName } from '@/lib/chart-name'
import { counted } from '@/lib/counted'
import { durationLabel } from '@/lib/duration'
import { keyLabel } from '@/lib/music/keys'
import { sharedSongPath, sharePath } from '@/lib/share-address'
import { PlayerQuestion } from './player-question'
import { queryOf, type Sheet } from './sheet'
import { SheetChart } from './sheet-chart'
import { SheetHead } from './sheet-head'
import { type Seen, seenBy } from './sheet-seen'
import { OtherCharts, SongsAround } from './sheet-ways-on'

type SharedSheetProps = { sheet: Sheet; token: string; list: boolean }

/** A song behind a link, as its reader plays it. */
export function SharedSheet({ sheet, token, list }: SharedSheetProps) {
  const seen = sheet.chart && seenBy(sheet, sheet.chart)
  const open = sheet.charts.find(({ open }) => open)
  const at = sheet.count ? { at: String(sheet.count.place - 1) } : undefined
  const back = sharedSongPath(token, sheet.name, queryOf(sheet, at))
  return (
    <article className="page chart-page flex flex-col gap-5 pb-28!" data-reading-chart={seen?.forMe ? '' : undefined}>
      <SheetHead
        sheet={{ ...sheet, said: seen?.said ?? sheet.said }}
        token={token}
        list={list}
        facts={seen ? factsOf(seen, sheet) : songFacts(sheet)}
      />
      {(!sheet.reader.instrument || !seen?.forMe) && <PlayerQuestion reader={sheet.reader} back={back} />}
      {seen ? (
        <SheetChart sheet={sheet} seen={seen} address={`${sharePath(token)}/files/${open?.name}`} back={back} />
      ) : (
        <p className="rounded-lg bg-wash p-5">No chart of this song is shared yet.</p>
      )}
      <OtherCharts sheet={sheet} token={token} />
      <SongsAround sheet={sheet} token={token} />
    </article>
  )
}

function factsOf({ chart, forMe, instrument }: Seen, sheet: Sheet): string[] {
  if (forMe) return chartFacts(chart, forMe, instrument, 'as shared')
  const about = [chartName(chart), chart.fileName, chart.filePages ? counted(chart.filePages, 'page') : '']
  return [...about.filter((fact) => fact !== null), ...songFacts(sheet)].filter(Boolean)
}

function songFacts({ song: { key, tempo, timeSignature, durationSeconds } }: Sheet): string[] {
  return [
    key ? `Sounds in ${keyLabel(key)}` : '',
    tempo ? `${tempo} bpm` : '',
    timeSignature ?? '',
    durationSeconds ? durationLabel(durationSeconds) : '',
  ].filter(Boolean)
}
