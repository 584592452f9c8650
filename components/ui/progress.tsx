import { type ReactNode, useId } from 'react'

type ProgressProps = { label: ReactNode; value?: number; max?: number; note?: ReactNode }

/** How far something is; without a value, that it is under way. */
export function Progress({ label, value, max = 100, note }: ProgressProps) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex justify-between gap-4">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {note && <span className="figures text-soft">{note}</span>}
      </div>
      <progress id={id} value={value} max={max} className="bar" />
    </div>
  )
}
