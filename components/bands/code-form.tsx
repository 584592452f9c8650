'use client'

import { useActionState } from 'react'
import { enterCode } from '@/actions/invitations'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/action-state'

/** Where a code that somebody said across the room is typed in. */
export function CodeForm() {
  const [state, send] = useActionState(enterCode, IDLE)
  const typed = 'values' in state ? state.values.code : ''
  return (
    <form action={send} className="flex flex-col items-start gap-4">
      {state.status === 'failed' && <Notice tone="problem">{state.message}</Notice>}
      <Field
        label="Code"
        name="code"
        required
        maxLength={20}
        placeholder="7K2M-XQ4D"
        autoCapitalize="characters"
        spellCheck={false}
        defaultValue={typed}
        error={state.status === 'invalid' ? state.errors.code : undefined}
        hint="Eight letters and digits. You see which band it is before you join."
        className="max-w-56 uppercase tracking-widest placeholder:tracking-widest"
      />
      <SubmitButton look="quiet" pendingLabel="Looking…">
        Open the invitation
      </SubmitButton>
    </form>
  )
}
