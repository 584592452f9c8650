import type { ComponentProps, ReactNode } from 'react'

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; note?: ReactNode }

/** A box or, as `type="radio"`, one of several; the label around it is the target. */
export function Checkbox({ label, note, className = '', ...input }: CheckboxProps & { type?: 'checkbox' | 'radio' }) {
  return (
    <label className={`tap inline-flex items-center gap-2.5 py-1 ${className}`}>
      <input type="checkbox" className="size-5 shrink-0" key={String(input.defaultChecked)} {...input} />
      <span className="min-w-0">{label}</span>
      {note !== undefined && <span className="figures text-soft text-sm">{note}</span>}
    </label>
  )
}
