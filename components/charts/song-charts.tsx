import { FileMusic, Plus } from 'lucide'
import Link from 'next/link'
import { restoreChart } from '@/actions/charts'
import { HiddenFields } from '@/components/songs/hidden-fields'
import type { OpenRepertoire } from '@/components/songs/open-repertoire'
import { KeepForStage } from '@/components/stage/keep-for-stage'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { findCharts, findRemovedChart } from '@/db/charts'
import { chartName } from '@/lib/chart-name'
import { keyLabel } from '@/lib/music/keys'
import { placeFields } from '@/lib/repertoire-place'

type SongChartsProps = { repertoire: OpenRepertoire; songId: string; removed: string | undefined }

/** The charts of a song, each a way to read it, and the way to add one. */
export async function SongCharts({ repertoire: { from, to, place }, songId, removed }: SongChartsProps) {
  const [charts, gone] = await Promise.all([
    findCharts(from, songId),
    to && removed ? findRemovedChart(to, songId, removed) : undefined,
  ])
  if (charts.length === 0 && !to) return null
  const base = `${place.song}${songId}/charts/`
  return (
    <section aria-label="Charts to read" className="no-print flex flex-col gap-2">
      {gone && (
        <Notice
          tone="done"
          action={
            <ActionForm action={restoreChart}>
              <HiddenFields fields={{ ...placeFields(place), song: songId, id: gone.id }} />
              <Button type="submit" look="bare" className="text-paper! underline">
                Undo
              </Button>
            </ActionForm>
          }
        >
          Removed the chart.
        </Notice>
      )}
      <ul>
        {charts.map((chart) => (
          <li key={chart.id} className="border-hairline border-b">
            <Link href={`${base}${chart.id}`} className="tap flex items-center gap-3 py-2 no-underline hover:bg-wash">
              <Icon of={FileMusic} aria-hidden size={20} className="shrink-0 text-soft" />
              <bdi className="min-w-0 flex-1 font-medium">
                {chartName({ ...chart, label: chart.label ?? chart.fileName })}
              </bdi>
              {chart.key && <span className="text-soft text-sm">{keyLabel(chart.key)}</span>}
            </Link>
          </li>
        ))}
      </ul>
      {charts.length > 0 && (
        <KeepForStage
          id={`song ${songId}`}
          address={`/api/stage/songs/${songId}${place.band ? `?band=${place.band}` : ''}`}
          what="this song"
        />
      )}
      <div className="flex flex-wrap gap-2">
        {to && (
          <ButtonLink href={`${base}new`}>
            <Icon of={Plus} aria-hidden size={18} /> Add a chart
          </ButtonLink>
        )}
        {place.band && <ButtonLink href={`/bands/${place.band}/parts/${songId}`}>Parts by instrument</ButtonLink>}
      </div>
    </section>
  )
}
