import { ArrowLeft, Pencil } from 'lucide-react'
import Link from 'next/link'
import { PrintButton } from '@/components/export/print-button'
import { ButtonLink } from '@/components/ui/button-link'
import type { OpenChart } from '@/db/charts'
import type { ForMe } from '@/lib/chart-for-me'
import { chartName } from '@/lib/chart-name'
import { withSigns } from '@/lib/charts/chord-signs'
import type { Instrument } from '@/lib/charts/instruments'
import { durationLabel } from '@/lib/duration'
import type { RepertoirePlace } from '@/lib/repertoire-place'

type ChartHeadProps = {
  chart: OpenChart
  forMe: ForMe
  instrument: Instrument | null
  place: RepertoirePlace
  changing: boolean
}

/** Which song this is, for whom, and in which key, and whose choice that is. */
export function ChartHead({ chart, forMe, instrument, place, changing }: ChartHeadProps) {
  const song = `${place.song}${chart.songId}`
  return (
    <>
      <div className="no-print flex flex-wrap items-center justify-between gap-2">
        <Link href={song} className="tap inline-flex items-center gap-2">
          <ArrowLeft aria-hidden size={18} className="rtl:-scale-x-100" /> The song
        </Link>
        <span className="flex gap-2">
          {changing && (
            <ButtonLink href={`${song}/charts/${chart.id}/edit`} look="bare">
              <Pencil aria-hidden size={18} /> Change
            </ButtonLink>
          )}
          <PrintButton look="quiet" label="Print" />
        </span>
      </div>
      <header>
        <h1 className="text-title">
          <bdi>{chart.title}</bdi>
        </h1>
        {chart.artist && (
          <p className="text-lg text-soft">
            <bdi>{chart.artist}</bdi>
          </p>
        )}
        <p className="figures flex flex-wrap gap-x-4 pt-1 text-soft">
          {factsOf(chart, forMe, instrument, place).map((fact) => (
            <span key={fact}>
              <bdi>{fact}</bdi>
            </span>
          ))}
        </p>
      </header>
    </>
  )
}

function factsOf(chart: OpenChart, forMe: ForMe, instrument: Instrument | null, place: RepertoirePlace): string[] {
  const { view } = forMe
  const whose = place.band ? 'the band’s key' : 'the song’s key'
  const stuck = { yours: 'your key', song: whose, chart: 'as written' }[forMe.key.source]
  const guessed = view.keyGuessed ? 'guessed from its chords' : stuck
  const tempo = view.tempo ?? chart.tempo
  return [
    chart.kind === 'chord chart' && !chart.label ? '' : chartName(chart),
    instrument && instrument.name !== 'concert' ? `for ${instrument.label}` : '',
    view.key ? `Key ${withSigns(view.key)}: ${forMe.key.source === 'chart' ? guessed : stuck}` : '',
    view.soundsIn ? `sounds in ${withSigns(view.soundsIn)}` : '',
    view.capo > 0 ? `Capo ${view.capo}` : '',
    tempo ? `${tempo} bpm` : '',
    view.time ?? chart.timeSignature ?? '',
    chart.durationSeconds ? durationLabel(chart.durationSeconds) : '',
  ].filter(Boolean)
}
