import { ChevronDown } from 'lucide'
import type { ComponentProps } from 'react'
import { Icon } from '@/components/ui/icon'
import { Labelled, type Labelling } from './labelled'

export type Choice = { value: string; label: string }

type SelectProps = Labelling & Omit<ComponentProps<'select'>, 'id' | 'children'> & { choices: readonly Choice[] }

export function Select({ label, hint, error, choices, className = '', ...select }: SelectProps) {
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(control) => (
        <span className="relative block">
          {/* React resets a form to the choice it was first given: the key makes what was sent the first choice. */}
          <select
            key={String(select.defaultValue)}
            className={`entry appearance-none pe-10 ${className}`}
            {...select}
            {...control}
          >
            {choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          <Icon
            of={ChevronDown}
            aria-hidden
            size={18}
            className="pointer-events-none absolute inset-y-0 end-3.5 my-auto text-soft"
          />
        </span>
      )}
    </Labelled>
  )
}
