import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Field } from '@/components/ui/field'
import { durationLabel } from '@/lib/duration'
import type { Length } from '@/lib/together'
import { type TogetherView, togetherHref, togetherParams } from '@/lib/together-view'
import { lengthLabel, tempoLabel } from './range-words'

type RangeProps = { path: string; view: TogetherView; of: 'tempo' | 'length' }

/** A range of tempos or lengths: some usual ones, or any two. */
export function Range({ path, view, of }: RangeProps) {
  const { steps, label, fields, shown, inputMode } = RANGES[of]
  const now = of === 'tempo' ? view.filter.tempo : view.length
  const others = withRange(view, of, undefined)
  return (
    <div className="flex flex-col gap-4">
      <ul className="flex flex-wrap gap-2">
        {steps.map((step) => {
          const active = now?.from === step.from && now?.to === step.to
          return (
            <li key={label(step)}>
              <Chip href={togetherHref(path, view, withRange(view, of, active ? undefined : step))} active={active}>
                {label(step)}
              </Chip>
            </li>
          )
        })}
      </ul>
      <form action={path} className="flex items-end gap-2">
        {[...togetherParams({ ...others, page: 0 })].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {(['from', 'to'] as const).map((end) => (
          <Field
            key={end}
            label={fields[end]}
            name={of + (end === 'from' ? 'From' : 'To')}
            inputMode={inputMode}
            defaultValue={now?.[end] === undefined ? '' : shown(now[end])}
            className="w-24"
          />
        ))}
        <Button type="submit">Show</Button>
      </form>
    </div>
  )
}

function withRange(view: TogetherView, of: RangeProps['of'], range: Length | undefined): TogetherView {
  return of === 'tempo' ? { ...view, filter: { ...view.filter, tempo: range } } : { ...view, length: range }
}

const RANGES = {
  tempo: {
    steps: [{ to: 79 }, { from: 80, to: 119 }, { from: 120, to: 159 }, { from: 160 }] as Length[],
    label: tempoLabel,
    fields: { from: 'From', to: 'to bpm' },
    shown: String,
    inputMode: 'numeric',
  },
  length: {
    steps: [{ to: 180 }, { from: 180, to: 300 }, { from: 300 }] as Length[],
    label: lengthLabel,
    fields: { from: 'From (min)', to: 'to (min)' },
    shown: durationLabel,
    inputMode: undefined,
  },
} as const
