'use client'

import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormAction, type FormValues, IDLE } from '@/lib/action-state'
import { BAND_LIMITS } from '@/lib/bands'
import { ColourChoice } from './colour-choice'

type BandFormProps = {
  action: FormAction
  hidden: Record<string, string>
  saved: { name: string; colour: number; version?: number }
  submit: string
}

/** A band's name and colour; what was typed comes back with every answer. */
export function BandForm({ action, hidden, saved, submit }: BandFormProps) {
  const [state, send] = useActionState(action, IDLE)
  const values: FormValues = 'values' in state ? state.values : { name: saved.name, colour: String(saved.colour) }
  const errors = state.status === 'invalid' ? state.errors : {}
  const version = state.status === 'conflict' ? state.version : saved.version
  return (
    <form action={send} className="stack">
      {Object.entries({ ...hidden, ...(version && { version: String(version) }) }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {'message' in state && state.message && (
        <Notice tone={state.status === 'done' ? 'done' : 'problem'}>{state.message}</Notice>
      )}
      <Field
        label="Name"
        name="name"
        dir="auto"
        required
        maxLength={BAND_LIMITS.name}
        defaultValue={values.name}
        error={errors.name}
      />
      <ColourChoice key={String(values.colour)} chosen={Number(values.colour)} error={errors.colour} />
      <div>
        <SubmitButton look={submit === 'Save' ? 'quiet' : 'primary'} pendingLabel="Saving…">
          {submit}
        </SubmitButton>
      </div>
    </form>
  )
}
