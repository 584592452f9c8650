import type { ElementType } from 'react'
import { SunMark } from '@/components/sun/sun-mark'

/** An ordinary link unless told otherwise: a guest's page brings no script for it. */
export function Brand({ href, as: Anchor = 'a' }: { href: string; as?: ElementType }) {
  return (
    <Anchor
      href={href}
      className="tap inline-flex items-center gap-2.5 font-semibold font-title text-heading no-underline"
    >
      <SunMark className="size-8.5" />
      SOLEil
    </Anchor>
  )
}
