import { ArrowLeft, Pencil } from 'lucide'
import Link from 'next/link'
import { DriveChart } from '@/components/songs/drive-chart'
import { ButtonLink } from '@/components/ui/button-link'
import { Icon } from '@/components/ui/icon'
import type { OpenChart } from '@/db/charts'
import { chartName } from '@/lib/chart-name'
import { counted } from '@/lib/counted'
import type { RepertoirePlace } from '@/lib/repertoire-place'
import { ChartFile } from './chart-file'

type ChartFilePageProps = { place: RepertoirePlace; chart: OpenChart; changing: boolean }

/** A chart that is a file: shown where the browser can, and always a link. */
export function ChartFilePage({ place, chart, changing }: ChartFilePageProps) {
  const song = `${place.song}${chart.songId}`
  const about = [chartName(chart), chart.fileName, chart.filePages && counted(chart.filePages, 'page')].filter(Boolean)
  return (
    <article className="page chart-page flex flex-col gap-5">
      <div className="no-print flex flex-wrap items-center justify-between gap-2">
        <Link href={song} className="tap inline-flex items-center gap-2">
          <Icon of={ArrowLeft} aria-hidden size={18} className="rtl:-scale-x-100" /> The song
        </Link>
        {changing && (
          <ButtonLink href={`${song}/charts/${chart.id}/edit`} look="bare">
            <Icon of={Pencil} aria-hidden size={18} /> Change
          </ButtonLink>
        )}
      </div>
      <header>
        <h1 className="text-title">
          <bdi>{chart.title}</bdi>
        </h1>
        <p className="text-soft">
          <bdi>{about.join(' · ')}</bdi>
        </p>
      </header>
      {chart.driveFileId ? (
        <DriveChart fileId={chart.driveFileId} resourceKey={chart.driveResourceKey} title={chart.title} />
      ) : (
        <ChartFile chart={chart} address={fileAddress(chart.id, place)} />
      )}
    </article>
  )
}

/** Where the bytes of an uploaded chart are. */
export function fileAddress(chartId: string, { band }: RepertoirePlace): string {
  return `/api/charts/${chartId}${band ? `?band=${band}` : ''}`
}
