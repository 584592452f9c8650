import { useId } from 'react'
import { Checkbox } from './checkbox'
import { type Labelling, Wrong } from './labelled'
import type { Choice } from './select'

type CheckboxGroupProps = Labelling & {
  name: string
  choices: readonly (Choice & { note?: string | number })[]
  chosen?: readonly string[]
  one?: boolean
}

/** Several of a few (checkboxes), or with `one` exactly one of them (radio buttons). */
export function CheckboxGroup({ label, hint, error, name, choices, chosen = [], one = false }: CheckboxGroupProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset aria-describedby={described || undefined} className="min-w-0">
      <legend className="font-medium">{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="text-soft text-sm">
          {hint}
        </p>
      )}
      <div className="flex flex-wrap gap-x-5">
        {choices.map(({ value, label, note }) => (
          <Checkbox
            key={value}
            type={one ? 'radio' : 'checkbox'}
            name={name}
            value={value}
            label={label}
            note={note}
            defaultChecked={chosen.includes(value)}
          />
        ))}
      </div>
      {error && <Wrong id={`${id}-error`}>{error}</Wrong>}
    </fieldset>
  )
}
