import type { ReactNode } from 'react'
import { markedBands } from '@/components/bands/marked-bands'
import type { Musician } from '@/lib/musician'
import { stageOwner } from '@/lib/stage/owner'
import { Navigated } from './navigated'

type MusicianFrameProps = { musician: Musician; children: ReactNode }

/** What stands around every page of a musician. */
export async function MusicianFrame({ musician, children }: MusicianFrameProps) {
  return (
    <Navigated bands={await markedBands(musician)} name={musician.name} owner={stageOwner(musician)}>
      {children}
    </Navigated>
  )
}
