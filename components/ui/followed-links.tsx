'use client'

import type { ReactNode } from 'react'
import { useFollowing } from './use-following'

/** Has the router follow the plain links in it, however many there are. */
export function FollowedLinks({ className, children }: { className?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is pressed are the links in it, by keys too
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link that is followed by a key is a click
    <div className={className} onClick={useFollowing()}>
      {children}
    </div>
  )
}
