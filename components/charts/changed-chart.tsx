import { changeChart, removeChart } from '@/actions/charts'
import { HiddenFields } from '@/components/songs/hidden-fields'
import type { OpenRepertoire } from '@/components/songs/open-repertoire'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import type { OpenChart } from '@/db/charts'
import { asChordpro } from '@/lib/charts/read-any-chart'
import { placeFields } from '@/lib/repertoire-place'
import { ChartForm } from './chart-form'

type ChangedChartProps = { repertoire: OpenRepertoire; chart: OpenChart }

/** The form of a chart that is changed, with the version it is changed from, and the way to take it off its song. */
export function ChangedChart({ repertoire: { place }, chart }: ChangedChartProps) {
  const hidden = { ...placeFields(place), song: chart.songId, id: chart.id }
  const text = chart.text ?? ''
  return (
    <div className="page page-wide stack">
      <PageTitle title="Change a chart" numbers={[chart.title]} />
      <ChartForm
        action={changeChart}
        values={{
          text,
          // What was kept as pasted is not turned by the next save.
          paste: asChordpro(text) === text ? 'turn' : 'keep',
          kind: chart.kind,
          ...{ label: chart.label ?? '', instrument: chart.instrument ?? '' },
          ...{ transposition: chart.transposition ?? '', key: chart.key ?? '' },
        }}
        hidden={hidden}
        version={chart.version}
        cancelHref={`${place.song}${chart.songId}/charts/${chart.id}`}
      />
      <ActionForm action={removeChart} className="border-hairline border-t pt-4">
        <HiddenFields fields={hidden} />
        <Button type="submit" look="danger">
          Remove this chart
        </Button>
      </ActionForm>
    </div>
  )
}
