'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

type HereProps = { under: string; className: string; children: ReactNode }

/** Marks what is in it (`data-here`) while one is at this path or below it. */
export function Here({ under, className, children }: HereProps) {
  const path = usePathname()
  const here = path === under || path.startsWith(`${under}/`)
  return (
    <span data-here={here || undefined} className={className}>
      {children}
    </span>
  )
}
