import { X } from 'lucide'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { chipLook } from './chip-look'
import { FollowedLink } from './followed-link'

type ChipProps = {
  href: string
  active?: boolean
  /** Whether an active one leads to where it is off; one of an order only says that it is on. */
  removable?: boolean
  count?: number
  children: ReactNode
}

/** A filter that is a link; an active one leads to where it is off. */
export function Chip({ href, active = false, removable = true, count, children }: ChipProps) {
  return (
    <FollowedLink href={href} scroll={false} aria-current={active || undefined} className={chipLook(active)}>
      <span className="max-w-[16rem] truncate">{children}</span>
      {count !== undefined && <span className="figures opacity-75">{count.toLocaleString('en')}</span>}
      {active && removable && <Icon of={X} aria-label="remove this filter" role="img" size={16} className="shrink-0" />}
    </FollowedLink>
  )
}
