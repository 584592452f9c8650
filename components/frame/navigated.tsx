'use client'

import type { ReactNode } from 'react'
import type { MarkedBand } from '@/components/bands/band-mark'
import { StageKeeper } from '@/components/stage/stage-keeper'
import { FollowedLink } from '@/components/ui/followed-link'
import { BottomNavigation } from './bottom-navigation'
import { Brand } from './brand'
import { Rail } from './rail'
import { SkipLink } from './skip-link'

type NavigatedProps = { bands: MarkedBand[]; name: string; owner: string; children: ReactNode }

/**
 * A rail on wide screens, the bottom navigation on phones. All of it is drawn from these few words, so that no page has to
 * carry it a second time for the browser.
 */
export function Navigated({ bands, name, owner, children }: NavigatedProps) {
  return (
    <div className="lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] print:block">
      <SkipLink />
      <Rail bands={bands} name={name} />
      <header className="no-print px-(--gutter) pt-3 lg:hidden">
        <Brand as={FollowedLink} href="/repertoire" />
      </header>
      <main id="content" tabIndex={-1} className="min-w-0 pb-(--bottom-navigation) outline-none">
        <StageKeeper owner={owner} />
        {children}
      </main>
      <BottomNavigation bands={bands} />
    </div>
  )
}
