'use client'

import { ChevronDown } from 'lucide-react'
import { type ReactNode, type SyntheticEvent, useRef } from 'react'
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
  children: ReactNode
}

/**
 * A chip that opens a panel: a sheet at the thumb on phones, a popover elsewhere. It is a native `details`, and the
 * shade behind the panel belongs to its summary, so a press anywhere else closes it before any script has arrived.
 */
export function Disclosure({ label, active = false, name, side = 'start', look, children }: DisclosureProps) {
  const details = useRef<HTMLDetailsElement>(null)
  const close = () => details.current?.removeAttribute('open')
  return (
    <details
      ref={details}
      name={name}
      className="group relative shrink-0"
      onClick={(event) => leads(event) && close()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !details.current?.open) return
        close()
        details.current.querySelector('summary')?.focus()
      }}
    >
      <summary
        className={`${look ?? chipLook(active)} group-open:before:fixed group-open:before:inset-0 group-open:before:z-40 group-open:before:cursor-default group-open:before:bg-shade group-open:before:content-[''] lg:group-open:before:bg-transparent`}
      >
        {label}
        {!look && <ChevronDown aria-hidden size={16} className="transition-transform group-open:rotate-180" />}
      </summary>
      <div className={`${PANEL} ${side === 'end' ? 'lg:end-0' : 'lg:start-0'}`}>{children}</div>
    </details>
  )
}

function leads({ target }: SyntheticEvent): boolean {
  return target instanceof Element && target.closest('a') !== null
}

const PANEL =
  'fixed inset-x-0 bottom-0 z-50 max-h-[75dvh] overflow-y-auto rounded-t-lg bg-raised p-4 ' +
  'pb-[calc(1.5rem+env(safe-area-inset-bottom))] text-ink shadow-lg ring-1 ring-hairline lg:absolute lg:inset-x-auto ' +
  'lg:top-full lg:bottom-auto lg:mt-2 lg:max-h-[min(32rem,70dvh)] lg:w-max lg:min-w-56 lg:max-w-md lg:rounded-lg lg:pb-4'
