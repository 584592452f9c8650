import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { CHART_KINDS, CHART_LIMITS } from '@/lib/chart-kinds'
import { KIND_LABEL, WRITTEN_FOR, writtenLabel } from '@/lib/chart-name'
import { INSTRUMENTS } from '@/lib/charts/instruments'

type ChartAboutFieldsProps = {
  of: (name: string) => string
  errors: Record<string, string>
  /** Whether it may have a name of its own. */
  named?: boolean
  keyName?: string
}

/** What a chart is and for whom. */
export function ChartAboutFields({
  of,
  errors,
  named = true,
  keyName = 'Key it is written in',
}: ChartAboutFieldsProps) {
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="What it is"
          name="kind"
          defaultValue={of('kind') || 'chord chart'}
          error={errors.kind}
          choices={CHART_KINDS.map((value) => ({ value, label: KIND_LABEL[value] }))}
        />
        {named && (
          <Field
            label="Its name"
            name="label"
            defaultValue={of('label')}
            error={errors.label}
            maxLength={CHART_LIMITS.label}
            placeholder="Short version"
            dir="auto"
          />
        )}
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field
          label="For"
          name="instrument"
          defaultValue={of('instrument')}
          error={errors.instrument}
          list="chart-instruments"
          maxLength={CHART_LIMITS.instrument}
          placeholder="Everybody"
        />
        <datalist id="chart-instruments">
          {INSTRUMENTS.map(({ name, label }) => (
            <option key={name} value={label} />
          ))}
        </datalist>
        <Select
          label="Written in"
          name="transposition"
          defaultValue={of('transposition')}
          error={errors.transposition}
          choices={[
            { value: '', label: 'Not said' },
            ...WRITTEN_FOR.map((value) => ({ value, label: writtenLabel(value) })),
          ]}
        />
        <Field
          label={keyName}
          name="key"
          defaultValue={of('key')}
          error={errors.key}
          placeholder="Bb, F#m…"
          autoCapitalize="none"
        />
      </div>
    </>
  )
}
