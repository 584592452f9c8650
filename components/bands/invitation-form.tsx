'use client'

import { useActionState } from 'react'
import { makeInvitation } from '@/actions/invitations'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE, told } from '@/lib/action-state'

/** Makes an invitation: as what, for how many, and until when. */
export function InvitationForm({ bandId, formKey }: { bandId: string; formKey: string }) {
  const [state, send] = useActionState(makeInvitation, IDLE)
  const { errors, typed } = told(state)
  return (
    <form action={send} className="group flex flex-col items-start gap-5">
      <input type="hidden" name="band" value={bandId} />
      <input type="hidden" name="formKey" value={formKey} />
      <CheckboxGroup
        one
        label="They will be"
        name="role"
        choices={ROLES}
        chosen={[typed('role') ?? 'member']}
        error={errors.role}
        hint="A sub reads and shares, and changes nothing. An admin also invites and takes out."
      />
      <div className="hidden group-has-[[value=sub]:checked]:block">
        <Field
          label="The sub’s last day, if there is one"
          name="lastDay"
          type="date"
          defaultValue={typed('lastDay')}
          error={errors.lastDay}
          hint="Until midnight UTC. From then on the band is closed to them."
          className="max-w-56"
        />
      </div>
      <CheckboxGroup
        one
        label="The invitation ends"
        name="days"
        choices={DAYS}
        chosen={[typed('days') ?? '7']}
        error={errors.days}
      />
      <Field
        label="For how many people"
        name="uses"
        type="number"
        inputMode="numeric"
        min={1}
        max={60}
        required
        defaultValue={typed('uses') ?? '1'}
        error={errors.uses}
        className="max-w-28"
      />
      {(state.status === 'failed' || state.status === 'invalid') && <Notice tone="problem">{state.message}</Notice>}
      <SubmitButton pendingLabel="Making it…">Make an invitation</SubmitButton>
    </form>
  )
}

const ROLES = [
  { value: 'member', label: 'Member' },
  { value: 'sub', label: 'Sub' },
  { value: 'admin', label: 'Admin' },
]
const DAYS = [
  { value: '1', label: 'Tomorrow' },
  { value: '7', label: 'In 7 days' },
  { value: '30', label: 'In 30 days' },
]
