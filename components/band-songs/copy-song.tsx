'use client'

import { useActionState } from 'react'
import { bringSongs, takeSongs } from '@/actions/song-copies'
import { HiddenFields } from '@/components/songs/hidden-fields'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/action-state'
import type { BandToBringTo } from './bands-to-bring-to'
import { BringTo } from './bring-to'
import { ChosenBand } from './chosen-band'
import { CopiedNotice } from './copied-notice'
import { STAYS } from './words'

type CopySongProps = { songId: string; formKey: string; band?: string; bands: BandToBringTo[] }

/** One song on its way: out of `band` into my repertoire, or out of mine to one of my bands. */
export function CopySong({ songId, formKey, band, bands }: CopySongProps) {
  const [state, send] = useActionState(band ? takeSongs : bringSongs, IDLE)
  return (
    <section aria-label="Copy" className="no-print flex flex-col gap-2">
      <form action={send} className="flex max-w-full flex-wrap items-center gap-2">
        <HiddenFields fields={{ song: songId, formKey, ...(band && { band }) }} />
        {!band && <ChosenBand bands={bands} name="band" />}
        <SubmitButton look="quiet" pendingLabel="Copying…" className="max-w-full">
          {band ? 'Take into my repertoire' : <BringTo bands={bands} />}
        </SubmitButton>
      </form>
      <p className="text-sm text-soft">{STAYS}</p>
      <CopiedNotice state={state} />
      {state.status === 'failed' && <Notice tone="problem">{state.message}</Notice>}
    </section>
  )
}
