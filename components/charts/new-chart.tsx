import { addChart } from '@/actions/charts'
import type { OpenRepertoire } from '@/components/songs/open-repertoire'
import { PageTitle } from '@/components/ui/page-title'
import { newId } from '@/db/schema/columns'
import type { Song } from '@/db/songs'
import { placeFields } from '@/lib/repertoire-place'
import { ChartForm } from './chart-form'

type NewChartProps = { repertoire: OpenRepertoire; song: Song }

/** The form of a new chart. */
export function NewChart({ repertoire: { place }, song }: NewChartProps) {
  return (
    <div className="page page-wide stack">
      <PageTitle title="A chart" numbers={[song.title]} />
      <ChartForm
        action={addChart}
        values={{ key: song.key ?? '' }}
        hidden={{ ...placeFields(place), song: song.id, formKey: newId() }}
        cancelHref={`${place.song}${song.id}`}
      />
    </div>
  )
}
