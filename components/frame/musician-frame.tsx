import type { ReactNode } from 'react'
import { markedBands } from '@/components/bands/marked-bands'
import { currentRequest } from '@/lib/current-request'
import type { Musician } from '@/lib/musician'
import { stageOwner } from '@/lib/stage/owner'
import { frameOf } from './frame-of'
import { Navigated } from './navigated'

type MusicianFrameProps = { musician: Musician; children: ReactNode }

/** What stands around every page of a musician. */
export async function MusicianFrame({ musician, children }: MusicianFrameProps) {
  const bands = await markedBands(musician)
  const request = currentRequest()
  if (request) request.frame = frameOf(musician, bands)
  return (
    <Navigated bands={bands} name={musician.name} owner={stageOwner(musician)}>
      {children}
    </Navigated>
  )
}
