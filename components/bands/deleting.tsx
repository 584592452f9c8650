'use client'

import { useActionState } from 'react'
import { deleteBand } from '@/actions/bands'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/action-state'

/** Deleting the band, by typing its name. */
export function Deleting({ bandId, bandName }: { bandId: string; bandName: string }) {
  const [state, send] = useActionState(deleteBand, IDLE)
  return (
    <form action={send} className="flex flex-col items-start gap-4">
      <input type="hidden" name="band" value={bandId} />
      <p className="text-pretty">
        At once nobody sees the band, its songs, its setlists and its links any more. For 30 days you can bring it back,
        then it is gone for good. Everyone’s own songs stay with them.
      </p>
      <div className="w-full">
        <Field
          label={
            <>
              To be sure, type <bdi className="font-semibold">{bandName}</bdi>
            </>
          }
          name="name"
          dir="auto"
          required
          defaultValue={'values' in state ? state.values.name : ''}
          error={state.status === 'invalid' ? state.errors.name : undefined}
        />
      </div>
      {state.status === 'failed' && <Notice tone="problem">{state.message}</Notice>}
      <SubmitButton look="danger" pendingLabel="Deleting…">
        Delete the band
      </SubmitButton>
    </form>
  )
}
