import { ArrowLeft, Pencil } from 'lucide'
import Link from 'next/link'
import { PrintButton } from '@/components/export/print-button'
import { ButtonLink } from '@/components/ui/button-link'
import { Icon } from '@/components/ui/icon'
import type { OpenChart } from '@/db/charts'
import type { ForMe } from '@/lib/chart-for-me'
import type { Instrument } from '@/lib/charts/instruments'
import type { RepertoirePlace } from '@/lib/repertoire-place'
import { chartFacts } from './chart-facts'

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
          <Icon of={ArrowLeft} aria-hidden size={18} className="rtl:-scale-x-100" /> The song
        </Link>
        <span className="flex gap-2">
          {changing && (
            <ButtonLink href={`${song}/charts/${chart.id}/edit`} look="bare">
              <Icon of={Pencil} aria-hidden size={18} /> Change
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
          {chartFacts(chart, forMe, instrument, place.band ? 'the band’s key' : 'the song’s key').map((fact) => (
            <span key={fact}>
              <bdi>{fact}</bdi>
            </span>
          ))}
        </p>
      </header>
    </>
  )
}
