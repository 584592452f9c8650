import type { ComponentProps } from 'react'
import { Labelled, type Labelling } from './labelled'

type TextAreaProps = Labelling & Omit<ComponentProps<'textarea'>, 'id'>

export function TextArea({ label, hint, error, rows = 4, className = '', ...area }: TextAreaProps) {
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(control) => (
        <textarea
          rows={rows}
          className={`entry field-sizing-content max-h-[60dvh] ${className}`}
          {...area}
          {...control}
        />
      )}
    </Labelled>
  )
}
