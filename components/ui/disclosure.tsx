'use client'

import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { chipLook } from './chip-look'

type DisclosureProps = {
  label: ReactNode
  active?: boolean
  /** Of several with one name only one is open. */
  name?: string
  /** The side of the chip at which a popover begins: `end` for the last of a row. */
  side?: 'start' | 'end'
  /** Classes of the summary, where it should not look like a chip. */
  look?: string
  /** What is in the panel; a function is asked for it once the panel is opened. */
  children: ReactNode | (() => ReactNode)
  /** What stands there instead for whoever has no script. */
  unscripted?: ReactNode
}

/**
 * A chip that opens a panel: a sheet at the thumb on phones, a popover elsewhere. It is a native `details`, and the
 * shade behind the panel belongs to its summary, so a press anywhere else closes it before any script has arrived.
 */
export function Disclosure({
  label,
  active = false,
  name,
  side = 'start',
  look,
  children,
  unscripted,
}: DisclosureProps) {
  const details = useRef<HTMLDetailsElement>(null)
  const [wanted, want] = useState(false)
  // It may have been opened before this script arrived.
  useEffect(() => want((before) => before || details.current?.open === true), [])
  const close = () => details.current?.removeAttribute('open')
  return (
    <details
      ref={details}
      name={name}
      className="disclosure"
      onToggle={() => details.current?.open && want(true)}
      onClick={(event) => (leads(event) ? close() : want(true))}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !details.current?.open) return
        close()
        details.current.querySelector('summary')?.focus()
      }}
    >
      <summary className={look ?? `${chipLook(active)} chevron`}>{label}</summary>
      <div data-side={side}>
        {typeof children !== 'function' ? children : wanted ? children() : <noscript>{unscripted}</noscript>}
      </div>
    </details>
  )
}

function leads({ target }: SyntheticEvent): boolean {
  return target instanceof Element && target.closest('a') !== null
}
