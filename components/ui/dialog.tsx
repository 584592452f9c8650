'use client'

import { type ReactNode, useId, useRef } from 'react'
import { Button } from './button'
import type { ButtonLook } from './button-look'

type DialogProps = {
  /** What the button that opens it says. */
  label: ReactNode
  look?: ButtonLook
  title: ReactNode
  closeLabel?: string
  children: ReactNode
}

/** A button and the dialog it opens; Escape, a press beside it and its last button close it. */
export function Dialog({ label, look = 'quiet', title, closeLabel = 'Cancel', children }: DialogProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <>
      <Button look={look} onClick={() => dialog.current?.showModal()}>
        {label}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={id}
        closedby="any"
        className="m-auto max-h-[85dvh] w-[min(32rem,calc(100%-2rem))] rounded-lg bg-raised p-6 text-ink shadow-lg ring-1 ring-hairline backdrop:bg-shade max-lg:mb-4"
      >
        <h2 id={id} className="mb-3 text-heading">
          {title}
        </h2>
        {children}
        <form method="dialog" className="mt-4 flex justify-end">
          <Button type="submit" look="bare">
            {closeLabel}
          </Button>
        </form>
      </dialog>
    </>
  )
}
