import type { ComponentProps } from 'react'
import { Labelled, type Labelling } from './labelled'

type FieldProps = Labelling & Omit<ComponentProps<'input'>, 'id'>

export function Field({ label, hint, error, className = '', ...input }: FieldProps) {
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(control) => <input autoComplete="off" className={`entry ${className}`} {...input} {...control} />}
    </Labelled>
  )
}
