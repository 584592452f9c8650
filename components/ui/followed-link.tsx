'use client'

import type { ComponentProps } from 'react'
import { useFollowing } from './use-following'

type FollowedLinkProps = ComponentProps<'a'> & { href: string; scroll?: boolean }

/** A plain link that the router follows; `scroll` false leaves the page where it is. In a picture too. */
export function FollowedLink({ href, scroll = true, ...rest }: FollowedLinkProps) {
  return <a href={href} {...rest} onClick={useFollowing({ scroll })} />
}
