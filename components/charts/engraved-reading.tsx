import { Download } from 'lucide'
import type { OpenRepertoire } from '@/components/songs/open-repertoire'
import { buttonLook } from '@/components/ui/button-look'
import { Icon } from '@/components/ui/icon'
import type { OpenChart } from '@/db/charts'
import { chartForMe } from '@/lib/chart-for-me'
import type { Notation } from '@/lib/chart-kinds'
import { abcKey } from '@/lib/charts/abc'
import { placeFields } from '@/lib/repertoire-place'
import { fileAddress } from './chart-file-page'
import { ChartHead } from './chart-head'
import { EngravedChart } from './engraved-chart'
import { readerOf } from './reader-of'
import { ReadingTools } from './reading-tools'
import { Stage } from './stage'

type EngravedReadingProps = { repertoire: OpenRepertoire; chart: OpenChart; notation: Notation }

/** A chart of notes as its reader sees it: engraved in the key that sticks, for their instrument. */
export async function EngravedReading({ repertoire, chart, notation }: EngravedReadingProps) {
  const { place, to } = repertoire
  const { yours, choices, instrument: plays } = await readerOf(repertoire, chart.songId)
  // A full score is for everybody at once.
  const instrument = chart.kind === 'full score' ? null : plays
  const key = chart.key ?? (chart.text && abcKey(chart.text))
  const asked = { yours: { key: yours.key, capo: null }, song: { key: chart.songKey, capo: null } }
  const written = { text: '', key, transposition: chart.transposition }
  const forMe = chartForMe(written, { ...asked, instrument, names: 'letters' })
  const hidden = { ...placeFields(place), song: chart.songId }
  const download = chart.isText ? undefined : `${fileAddress(chart.id, place)}${place.band ? '&' : '?'}download`
  return (
    <article className="page chart-page flex flex-col gap-5" data-reading-chart>
      <ChartHead chart={chart} forMe={forMe} instrument={instrument} place={place} changing={to !== undefined} />
      <div className="no-print flex flex-wrap gap-2">
        <ReadingTools
          {...{ forMe, instrument, choices, hidden, notes: true }}
          whose={place.band ? 'the band’s' : 'the song’s'}
        />
        {download && (
          <a href={download} className={buttonLook('bare')}>
            <Icon of={Download} aria-hidden size={18} /> Download
          </a>
        )}
      </div>
      <EngravedChart
        source={chart.isText ? { text: chart.text ?? '' } : { address: fileAddress(chart.id, place) }}
        {...{ notation, semitones: forMe.semitones, size: choices.size, title: chart.title, download }}
      />
      <Stage seconds={chart.durationSeconds ?? 180} tempo={chart.tempo} />
    </article>
  )
}
