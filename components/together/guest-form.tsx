'use client'

import { useActionState } from 'react'
import { addGuest } from '@/actions/guests'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { IDLE, told } from '@/lib/action-state'

/** Adds a guest: a name, and either a share link or a list. */
export function GuestForm({ fields }: { fields: Record<string, string> }) {
  const [state, send] = useActionState(addGuest, IDLE)
  const { errors, typed } = told(state)
  return (
    <form action={send} className="flex flex-col gap-5">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field
        label="Name"
        name="name"
        required
        dir="auto"
        maxLength={100}
        defaultValue={typed('name')}
        error={errors.name}
      />
      <Field
        label="Their share link"
        name="address"
        inputMode="url"
        defaultValue={typed('address')}
        error={errors.address}
        hint="What it shows is read anew every time, as long as it opens."
      />
      {(errors.passcode || typed('passcode')) && (
        <Field
          label="Its passcode"
          name="passcode"
          type="password"
          maxLength={64}
          error={errors.passcode}
          className="max-w-56"
        />
      )}
      <TextArea
        label="Or a list of their songs"
        name="list"
        dir="auto"
        rows={5}
        placeholder={'So What - Miles Davis (Dm)\nAutumn Leaves'}
        defaultValue={typed('list')}
        error={errors.list}
        hint="One song a line, or pasted from a table."
      />
      {(state.status === 'failed' || state.status === 'invalid') && <Notice tone="problem">{state.message}</Notice>}
      <div>
        <SubmitButton pendingLabel="Reading…">Add the guest</SubmitButton>
      </div>
    </form>
  )
}
