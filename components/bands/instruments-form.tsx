'use client'

import { useActionState } from 'react'
import { changeInstruments } from '@/actions/members'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/action-state'

type InstrumentsFormProps = { bandId: string; version: number; instruments: string }

/** What a member plays in this band, which may be another thing than elsewhere. */
export function InstrumentsForm({ bandId, version, instruments }: InstrumentsFormProps) {
  const [state, send] = useActionState(changeInstruments, IDLE)
  return (
    <form action={send} className="flex flex-col items-start gap-4">
      <input type="hidden" name="band" value={bandId} />
      <input type="hidden" name="version" value={version} />
      <div className="w-full">
        <Field
          label="My instruments here"
          name="instruments"
          dir="auto"
          hint="With commas between them: trumpet, vocals."
          defaultValue={'values' in state ? state.values.instruments : instruments}
          error={state.status === 'invalid' ? state.errors.instruments : undefined}
        />
      </div>
      {'message' in state && state.message && state.status !== 'invalid' && (
        <Notice tone={state.status === 'done' ? 'done' : 'problem'}>{state.message}</Notice>
      )}
      <SubmitButton look="quiet" pendingLabel="Saving…">
        Save my instruments
      </SubmitButton>
    </form>
  )
}
