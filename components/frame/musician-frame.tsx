import Link from 'next/link'
import type { ReactNode } from 'react'
import { markedBands } from '@/components/bands/marked-bands'
import { StageKeeper } from '@/components/stage/stage-keeper'
import type { Musician } from '@/lib/musician'
import { stageOwner } from '@/lib/stage/owner'
import { BottomNavigation } from './bottom-navigation'
import { Brand } from './brand'
import { Rail } from './rail'
import { SkipLink } from './skip-link'

type MusicianFrameProps = { musician: Musician; children: ReactNode }

/** What stands around every page of a musician: a rail on wide screens, the bottom navigation on phones. */
export function MusicianFrame({ musician, children }: MusicianFrameProps) {
  return (
    <div className="lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] print:block">
      <SkipLink />
      <SideNavigation musician={musician} />
      <header className="no-print px-(--gutter) pt-3 lg:hidden">
        <Brand as={Link} href="/repertoire" />
      </header>
      <main id="content" tabIndex={-1} className="min-w-0 pb-(--bottom-navigation) outline-none">
        <StageKeeper owner={stageOwner(musician)} />
        {children}
      </main>
      <ThumbNavigation musician={musician} />
    </div>
  )
}

async function SideNavigation({ musician }: { musician: Musician }) {
  return <Rail bands={await markedBands(musician)} name={musician.name} />
}

async function ThumbNavigation({ musician }: { musician: Musician }) {
  return <BottomNavigation bands={await markedBands(musician)} />
}
