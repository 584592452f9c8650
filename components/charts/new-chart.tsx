import type { ReactNode } from 'react'
import { addChart } from '@/actions/charts'
import type { OpenRepertoire } from '@/components/songs/open-repertoire'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { newId } from '@/db/schema/columns'
import type { Song } from '@/db/songs'
import { CHART_LIMITS } from '@/lib/chart-kinds'
import { columnOf } from '@/lib/parts'
import { placeFields } from '@/lib/repertoire-place'
import { ChartForm } from './chart-form'
import { DriveForm } from './drive-form'
import { FileForm } from './file-form'

type NewChartProps = {
  repertoire: OpenRepertoire
  song: Song
  problem?: string
  /** The instrument whose part was asked for. */
  wanted?: string
}

/** The forms of a new chart: as text, as a file, or as a link. What a part that was asked for is, they know already. */
export function NewChart({ repertoire: { place }, song, problem, wanted }: NewChartProps) {
  const asked = wanted ? askedPart(wanted) : undefined
  const hidden = () => ({ ...placeFields(place), song: song.id, formKey: newId() })
  return (
    <div className="page page-wide stack">
      <PageTitle title="A chart" numbers={[song.title]} />
      {problem && <Notice tone="problem">{problem.slice(0, 300)}</Notice>}
      <ChartForm action={addChart} values={asked ?? {}} hidden={hidden()} cancelHref={`${place.song}${song.id}`} />
      <Section title="Or a file">
        <FileForm hidden={hidden()} instrument={asked?.instrument} />
      </Section>
      <Section title="Or a file in Google Drive">
        <DriveForm hidden={hidden()} instrument={asked?.instrument} />
      </Section>
    </div>
  )
}

/** A singer is asked for words, everybody else for a part. */
function askedPart(wanted: string) {
  const { label, instrument } = columnOf(wanted.slice(0, CHART_LIMITS.instrument))
  return { instrument: label, kind: instrument.reads === 'lyrics' ? 'lyrics' : 'part' }
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4 border-hairline border-t pt-6">
      <h2 className="text-heading">{title}</h2>
      {children}
    </section>
  )
}
