'use client'

import { useActionState } from 'react'
import { deleteAccount } from '@/actions/account'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { DELETION_WORDS } from '@/lib/account'
import { IDLE } from '@/lib/action-state'

/** The words to type before an account is deleted. */
export function AccountDeleteForm() {
  const [state, send] = useActionState(deleteAccount, IDLE)
  return (
    <form action={send} className="stack">
      {state.status === 'failed' && <Notice tone="problem">{state.message}</Notice>}
      <Field
        label={`Type “${DELETION_WORDS}”`}
        name="confirmation"
        required
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={'values' in state ? state.values.confirmation : ''}
        error={state.status === 'invalid' ? state.errors.confirmation : undefined}
      />
      <div>
        <SubmitButton look="danger" pendingLabel="Deleting…">
          Delete my account
        </SubmitButton>
      </div>
    </form>
  )
}
