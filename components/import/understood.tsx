import { Fragment, type ReactNode } from 'react'
import { chartName } from '@/lib/chart-name'
import { durationLabel } from '@/lib/duration'
import type { DraftChart } from '@/lib/import/draft-chart'
import { READINESS_LABEL, type SongFields } from '@/lib/songs'

/** What was understood of a row besides title, artist and key, between middle dots. */
export function understood(song: SongFields, charts: readonly DraftChart[] = []): ReactNode {
  const parts = [
    song.tempo && `${song.tempo} bpm`,
    song.timeSignature,
    song.durationSeconds && durationLabel(song.durationSeconds),
    song.genre,
    song.capo !== null && `capo ${song.capo}`,
    song.readiness && READINESS_LABEL[song.readiness],
    ...song.chartTypes,
    ...song.tags.map((tag) => `#${tag}`),
    song.driveFileId && 'Drive chart',
    ...charts.slice(0, 3).map((chart) => `+ ${chartName(chart)}`),
    charts.length > 3 && `${(charts.length - 3).toLocaleString('en')} more`,
    song.notes?.split('\n').join(', ').slice(0, 160),
  ].filter((part) => part !== null && part !== false && part !== undefined && part !== '')
  return parts.map((part, at) => (
    <Fragment key={at}>
      {at > 0 && ' · '}
      <bdi>{part}</bdi>
    </Fragment>
  ))
}
