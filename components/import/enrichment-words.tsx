import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { PlannedChart } from '@/db/import-chart-plan'
import type { Enrichment } from '@/db/import-merge'
import { chartName } from '@/lib/chart-name'
import { durationLabel } from '@/lib/duration'
import { keyLabel } from '@/lib/music/keys'
import { READINESS_LABEL, type SongFields } from '@/lib/songs'

type Field = keyof Enrichment

type EnrichmentWordsProps = { song: SongFields; after: Enrichment; planned?: readonly PlannedChart[] }

/** What a song would learn: each field with what it is and what it becomes, and the charts it would get. */
export function EnrichmentWords({ song, after, planned = [] }: EnrichmentWordsProps) {
  return (
    <ul className="flex flex-wrap gap-x-4 text-sm">
      {(Object.keys(after) as Field[])
        .filter((field) => LABELS[field])
        .map((field) => (
          <li key={field} className="line-clamp-2">
            <span className="text-soft">{LABELS[field]}</span> {change(field, song, after)}
          </li>
        ))}
      {planned.map((chart) => (
        <li key={chart.position} className="line-clamp-2">
          <span className="text-soft">{chartName(chart)}</span>{' '}
          {chart.replaces ? 'another text, in place of the imported one' : '+ a chart'}
        </li>
      ))}
    </ul>
  )
}

const LABELS: Partial<Record<Field, string>> = {
  key: 'Key',
  tempo: 'Tempo',
  genre: 'Genre',
  timeSignature: 'Time',
  durationSeconds: 'Duration',
  capo: 'Capo',
  chartTypes: 'Chart types',
  tags: 'Tags',
  readiness: 'Readiness',
  notes: 'Notes',
  driveFileId: 'Drive chart',
}

function change(field: Field, song: SongFields, after: Enrichment) {
  if (field === 'driveFileId') return song.driveFileId ? 'another file' : 'a file'
  if (field === 'tags' || field === 'chartTypes')
    return (
      <bdi>
        {added(song[field], after[field] ?? [])
          .map((value) => `+ ${value}`)
          .join(', ')}
      </bdi>
    )
  if (field === 'notes') return <bdi>+ {(after.notes ?? '').slice(song.notes?.length ?? 0, 200).trim()}</bdi>
  const before = shown(field, song)
  return (
    <>
      {before && (
        <>
          <bdi>{before}</bdi> <span aria-hidden>→</span>
          <VisuallyHidden> becomes </VisuallyHidden>{' '}
        </>
      )}
      <bdi>{shown(field, after)}</bdi>
    </>
  )
}

function shown(field: Field, song: Partial<SongFields>): string {
  const value = song[field]
  if (value === null || value === undefined) return ''
  if (field === 'key') return keyLabel(String(value))
  if (field === 'durationSeconds') return durationLabel(Number(value))
  if (field === 'readiness' && song.readiness) return READINESS_LABEL[song.readiness]
  return field === 'tempo' ? `${value} bpm` : String(value)
}

function added(before: readonly string[], after: readonly string[]): string[] {
  return after.filter((value) => !before.includes(value))
}
