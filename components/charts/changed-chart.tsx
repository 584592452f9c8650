import { changeChart, changeChartAbout, removeChart } from '@/actions/charts'
import { HiddenFields } from '@/components/songs/hidden-fields'
import type { OpenRepertoire } from '@/components/songs/open-repertoire'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import type { OpenChart } from '@/db/charts'
import { asChordpro } from '@/lib/charts/read-any-chart'
import { placeFields } from '@/lib/repertoire-place'
import { ChartAboutFields } from './chart-about-fields'
import { ChartForm } from './chart-form'

type ChangedChartProps = { repertoire: OpenRepertoire; chart: OpenChart }

/** The form of a chart that is changed, with the version it is changed from, and the way to take it off its song. */
export function ChangedChart({ repertoire: { place }, chart }: ChangedChartProps) {
  const hidden = { ...placeFields(place), song: chart.songId, id: chart.id }
  const text = chart.text ?? ''
  const about = {
    ...{ kind: chart.kind, label: chart.label ?? '', instrument: chart.instrument ?? '' },
    ...{ transposition: chart.transposition ?? '', key: chart.key ?? '' },
  }
  return (
    <div className="page page-wide stack">
      <PageTitle title="Change a chart" numbers={[chart.title]} />
      {chart.isText ? (
        <ChartForm
          action={changeChart}
          // What was kept as pasted is not turned by the next save.
          values={{ ...about, text, paste: asChordpro(text) === text ? 'turn' : 'keep' }}
          hidden={hidden}
          version={chart.version}
          cancelHref={`${place.song}${chart.songId}/charts/${chart.id}`}
        />
      ) : (
        <ActionForm action={changeChartAbout} className="flex max-w-3xl flex-col gap-5">
          <HiddenFields fields={{ ...hidden, version: String(chart.version) }} />
          <ChartAboutFields of={(name) => about[name as keyof typeof about]} errors={{}} />
          <p>
            <SubmitButton pendingLabel="Saving…">Save the chart</SubmitButton>
          </p>
        </ActionForm>
      )}
      <ActionForm action={removeChart} className="border-hairline border-t pt-4">
        <HiddenFields fields={hidden} />
        <Button type="submit" look="danger">
          Remove this chart
        </Button>
      </ActionForm>
    </div>
  )
}
