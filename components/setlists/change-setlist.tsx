'use client'

import { useActionState } from 'react'
import { changeSetlist, removeSetlist } from '@/actions/setlists'
import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { Setlist } from '@/db/setlists'
import { IDLE, told } from '@/lib/action-state'
import { SETLIST_LIMITS } from '@/lib/setlists'

/** What a setlist is called, when it is played, notes for everybody; and its end. */
export function ChangeSetlist({ fields, setlist }: { fields: Record<string, string>; setlist: Setlist }) {
  const [state, send] = useActionState(changeSetlist, IDLE)
  const { errors, typed } = told(state)
  const version = state.status === 'conflict' ? state.version : setlist.version
  return (
    <details open={state.status !== 'idle'} className="no-print border-hairline border-t">
      <summary className="tap inline-flex items-center text-soft underline decoration-hairline underline-offset-4 hover:text-ink">
        Title, day and notes
      </summary>
      <div className="flex flex-col items-start gap-8 pt-3">
        <form action={send} className="flex w-full flex-col items-start gap-5">
          {Object.entries({ ...fields, version }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className="w-full">
            <Field
              label="Title"
              name="title"
              required
              dir="auto"
              maxLength={SETLIST_LIMITS.title}
              defaultValue={typed('title') ?? setlist.title}
              error={errors.title}
            />
          </div>
          <Field
            label="Played on"
            name="playedOn"
            type="date"
            defaultValue={typed('playedOn') ?? setlist.playedOn ?? ''}
            error={errors.playedOn}
          />
          <div className="w-full">
            <TextArea
              label="Notes"
              name="notes"
              dir="auto"
              maxLength={SETLIST_LIMITS.notes}
              defaultValue={typed('notes') ?? setlist.notes ?? ''}
              error={errors.notes}
            />
          </div>
          {state.status !== 'idle' && 'message' in state && <Notice tone="problem">{state.message}</Notice>}
          {state.status === 'conflict' && (
            <dl className="w-full rounded-md bg-wash p-4 text-sm">
              {Object.entries(state.theirs).map(([name, theirs]) => (
                <div key={name}>
                  <dt className="inline text-soft">Theirs, {LABELS[name]}: </dt>
                  <dd className="inline">
                    <bdi>{theirs || 'nothing'}</bdi>
                  </dd>
                </div>
              ))}
            </dl>
          )}
          <SubmitButton look="quiet" pendingLabel="Saving…">
            Save
          </SubmitButton>
        </form>
        <ActionForm action={removeSetlist} className="flex flex-col items-start gap-2">
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <p className="text-soft text-sm">A deleted setlist can be brought back for 30 days. Its songs stay.</p>
          <SubmitButton look="danger" pendingLabel="Deleting…">
            Delete this setlist
          </SubmitButton>
        </ActionForm>
      </div>
    </details>
  )
}

const LABELS: Record<string, string> = { title: 'title', playedOn: 'day', notes: 'notes' }
