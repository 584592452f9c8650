import { Stage } from '@/components/charts/stage'
import type { OpenRepertoire } from '@/components/songs/open-repertoire'
import type { OpenChart } from '@/db/charts'
import { chartForMe } from '@/lib/chart-for-me'
import { scrollSeconds } from '@/lib/chart-seconds'
import { placeFields } from '@/lib/repertoire-place'
import { ChartDiagrams } from './chart-diagrams'
import { ChartHead } from './chart-head'
import { ChartSheet } from './chart-sheet'
import { readerOf } from './reader-of'
import { ReadingTools } from './reading-tools'

/** A chart of text as its reader sees it, with the ways to see it otherwise. */
export async function ChartReading({ repertoire, chart }: { repertoire: OpenRepertoire; chart: OpenChart }) {
  const { place, to } = repertoire
  const { yours, choices, instrument } = await readerOf(repertoire, chart.songId)
  const written = { text: chart.text ?? '', key: chart.key, transposition: chart.transposition }
  const song = { key: chart.songKey, capo: chart.songCapo }
  const forMe = chartForMe(written, { yours, song, instrument, names: choices.names })
  const tempo = forMe.view.tempo ?? chart.tempo
  const tools = { instrument, choices, hidden: { ...placeFields(place), song: chart.songId } }
  return (
    <article className="page chart-page flex flex-col gap-5" data-reading-chart>
      <ChartHead chart={chart} forMe={forMe} instrument={instrument} place={place} changing={to !== undefined} />
      <ReadingTools forMe={forMe} {...tools} whose={place.band ? 'the band’s' : 'the song’s'} />
      {choices.diagrams !== 'none' && <ChartDiagrams forMe={forMe} instrument={choices.diagrams} />}
      <ChartSheet view={forMe.view} parts={choices.parts} size={choices.size} columns={choices.columns} />
      <Stage seconds={chart.durationSeconds ?? scrollSeconds(forMe.view, tempo)} tempo={tempo} />
    </article>
  )
}
