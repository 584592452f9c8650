'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { FollowedLink } from '@/components/ui/followed-link'

type NavLinkProps = {
  href: string
  /** Whether only the page itself counts, and none below it. */
  exact?: boolean
  className?: string
  children: ReactNode
}

/** A link of the navigation that knows whether one is there. */
export function NavLink({ href, exact = false, className, children }: NavLinkProps) {
  const path = usePathname()
  const here = path === href || (!exact && path.startsWith(`${href}/`))
  return (
    <FollowedLink href={href} aria-current={here ? 'page' : undefined} className={className}>
      {children}
    </FollowedLink>
  )
}
