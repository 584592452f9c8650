import type { ReactNode } from 'react'
import { addChart } from '@/actions/charts'
import type { OpenRepertoire } from '@/components/songs/open-repertoire'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { newId } from '@/db/schema/columns'
import type { Song } from '@/db/songs'
import { placeFields } from '@/lib/repertoire-place'
import { ChartForm } from './chart-form'
import { DriveForm } from './drive-form'
import { FileForm } from './file-form'

type NewChartProps = { repertoire: OpenRepertoire; song: Song; problem?: string }

/** The forms of a new chart: as text, as a file, or as a link. */
export function NewChart({ repertoire: { place }, song, problem }: NewChartProps) {
  const hidden = () => ({ ...placeFields(place), song: song.id, formKey: newId() })
  return (
    <div className="page page-wide stack">
      <PageTitle title="A chart" numbers={[song.title]} />
      {problem && <Notice tone="problem">{problem.slice(0, 300)}</Notice>}
      <ChartForm action={addChart} values={{}} hidden={hidden()} cancelHref={`${place.song}${song.id}`} />
      <Section title="Or a file">
        <FileForm hidden={hidden()} />
      </Section>
      <Section title="Or a file in Google Drive">
        <DriveForm hidden={hidden()} />
      </Section>
    </div>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4 border-hairline border-t pt-6">
      <h2 className="text-heading">{title}</h2>
      {children}
    </section>
  )
}
