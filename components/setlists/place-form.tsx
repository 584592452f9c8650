'use client'

import { Trash2 } from 'lucide'
import { useActionState } from 'react'
import { changeSetlistSong, removeSetlistSong } from '@/actions/setlist-songs'
import { KeyField } from '@/components/songs/key-field'
import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Setlist } from '@/db/setlists'
import { IDLE, told } from '@/lib/action-state'
import { SETLIST_LIMITS } from '@/lib/setlists'

type PlaceFormProps = { song: Setlist['songs'][number]; fields: Record<string, string> }

/** Key and note of one place in a setlist, and the way out of it. The song itself stays as it is. */
export function PlaceForm({ song, fields }: PlaceFormProps) {
  const [state, send] = useActionState(changeSetlistSong, IDLE)
  const { errors, typed } = told(state)
  const hidden = Object.entries({ ...fields, id: song.id })
  return (
    <>
      <form action={send} className="flex flex-col items-start gap-4">
        {[...hidden, ['shownKey', song.key ?? ''], ['shownNote', song.note ?? '']].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="grid w-full gap-4 sm:grid-cols-2">
          <KeyField name="key" defaultValue={typed('key') ?? song.key ?? ''} error={errors.key} />
          <Field
            label="Note"
            name="note"
            dir="auto"
            maxLength={SETLIST_LIMITS.note}
            defaultValue={typed('note') ?? song.note ?? ''}
            error={errors.note}
            placeholder="Nina counts in, segue to the next"
          />
        </div>
        {'message' in state && state.message && (
          <Notice tone={state.status === 'done' ? 'done' : 'problem'}>{state.message}</Notice>
        )}
        <SubmitButton look="quiet" pendingLabel="Saving…">
          Save key and note
        </SubmitButton>
      </form>
      <ActionForm action={removeSetlistSong}>
        {hidden.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton look="danger" pendingLabel="Taking it out…">
          <Icon of={Trash2} aria-hidden size={18} /> Take it out
        </SubmitButton>
      </ActionForm>
    </>
  )
}
