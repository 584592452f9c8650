import { X } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { chipLook } from './chip-look'

type ChipProps = { href: string; active?: boolean; count?: number; children: ReactNode }

/** A filter that is a link; an active one leads to where it is off. */
export function Chip({ href, active = false, count, children }: ChipProps) {
  return (
    <Link href={href} scroll={false} prefetch={false} aria-current={active || undefined} className={chipLook(active)}>
      <span className="max-w-[16rem] truncate">{children}</span>
      {count !== undefined && <span className="figures opacity-75">{count.toLocaleString('en')}</span>}
      {active && <X aria-label="remove this filter" role="img" size={16} className="shrink-0" />}
    </Link>
  )
}
