import { CircleAlert } from 'lucide'
import { type ReactNode, useId } from 'react'
import { Icon } from '@/components/ui/icon'

export type Labelling = { label: ReactNode; hint?: ReactNode; error?: string | undefined }

type LabelledProps = Labelling & {
  children: (control: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode
}

/** A label, a hint and what is wrong, tied to the control between them. */
export function Labelled({ label, hint, error, children }: LabelledProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {children({
        id,
        ...(described && { 'aria-describedby': described }),
        ...(error && { 'aria-invalid': true }),
      })}
      {hint && (
        <p id={`${id}-hint`} className="text-soft text-sm">
          {hint}
        </p>
      )}
      {error && <Wrong id={`${id}-error`}>{error}</Wrong>}
    </div>
  )
}

export function Wrong({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex gap-1.5 font-medium text-danger text-sm">
      <Icon of={CircleAlert} aria-hidden size={18} className="mt-px shrink-0" />
      <span>{children}</span>
    </p>
  )
}
