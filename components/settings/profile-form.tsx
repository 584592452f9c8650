'use client'

import { useActionState } from 'react'
import { changeProfile } from '@/actions/settings'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormValues, IDLE } from '@/lib/action-state'
import { TRANSPOSITION_LABEL, TRANSPOSITIONS } from '@/lib/reading-transpositions'
import { ProfileConflict } from './profile-conflict'

type ProfileFormProps = { saved: FormValues; version: number }

/** Name, instruments and how one reads; what was typed comes back with every answer. */
export function ProfileForm({ saved, version }: ProfileFormProps) {
  const [state, send] = useActionState(changeProfile, IDLE)
  const values = 'values' in state ? state.values : saved
  const errors = state.status === 'invalid' ? state.errors : {}
  return (
    <form action={send} className="stack">
      <input type="hidden" name="version" value={state.status === 'conflict' ? state.version : version} />
      {'message' in state && state.message && (
        <Notice tone={state.status === 'done' ? 'done' : 'problem'}>
          {state.message}
          {state.status === 'conflict' && <ProfileConflict theirs={state.theirs} mine={state.values} />}
        </Notice>
      )}
      <Field
        label="Display name"
        hint="What bandmates call you."
        name="name"
        autoComplete="name"
        dir="auto"
        required
        maxLength={100}
        defaultValue={values.name}
        error={errors.name}
      />
      <Field
        label="Instruments"
        hint="With commas between them: trumpet, flugelhorn, vocals."
        name="instruments"
        dir="auto"
        defaultValue={values.instruments}
        error={errors.instruments}
      />
      <Select
        label="I read in"
        hint="Keys and chords can then be shown as your part has them."
        name="readingTransposition"
        choices={READING}
        defaultValue={values.readingTransposition}
        error={errors.readingTransposition}
      />
      <div>
        <SubmitButton pendingLabel="Saving…">Save</SubmitButton>
      </div>
    </form>
  )
}

const READING = [
  { value: '', label: 'Not said' },
  ...TRANSPOSITIONS.map((value) => ({ value, label: TRANSPOSITION_LABEL[value] })),
]
