import type { ReactNode } from 'react'
import { StageKeeper } from '@/components/stage/stage-keeper'
import { Brand } from './brand'
import { SkipLink } from './skip-link'

type GuestFrameProps = {
  /** What a guest may do here, at the end of the header. */
  action?: ReactNode
  children: ReactNode
}

/** What stands around a page that needs no account: whose house it is, and the way to what that is. */
export function GuestFrame({ action, children }: GuestFrameProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="no-print mx-auto flex w-full max-w-[76rem] items-center justify-between gap-4 px-(--gutter) py-3 lg:py-5">
        <Brand href="/" />
        {action}
      </header>
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        <StageKeeper />
        {children}
      </main>
    </div>
  )
}
