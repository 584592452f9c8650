'use client'

import type { ComponentProps, MouseEvent } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from './button'

type SubmitButtonProps = ComponentProps<typeof Button> & { pendingLabel?: string }

/** Sends its form once: while the answer is awaited it keeps the focus and takes no second press. */
export function SubmitButton({ look = 'primary', pendingLabel, children, onClick, ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus()
  const press = (event: MouseEvent<HTMLButtonElement>) => (pending ? event.preventDefault() : onClick?.(event))
  return (
    <Button type="submit" look={look} aria-disabled={pending} aria-busy={pending} onClick={press} {...rest}>
      {pending && pendingLabel ? pendingLabel : children}
    </Button>
  )
}
