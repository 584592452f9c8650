import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { GuestFrame } from '@/components/frame/guest-frame'

export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'same-origin' }

export default function JoinLayout({ children }: { children: ReactNode }) {
  return <GuestFrame>{children}</GuestFrame>
}
