'use client'

import { Trash2 } from 'lucide-react'
import { useActionState } from 'react'
import { changeSelection, restoreSong } from '@/actions/songs'
import { ExportTicked } from '@/components/export/export-ticked'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { IDLE } from '@/lib/action-state'
import { LIMITS, READINESS, READINESS_LABEL } from '@/lib/songs'

/** What can be done with the ticked songs, at the thumb. */
export function SelectionBar() {
  const [state, send] = useActionState(changeSelection, IDLE)
  const removed = state.status === 'done' ? state.removed : undefined
  return (
    <section
      aria-label="The ticked songs"
      className="no-print sticky bottom-20 z-20 flex flex-col gap-2 rounded-lg bg-raised p-3 shadow-lg ring-1 ring-hairline lg:bottom-4"
    >
      {state.status === 'done' && (
        <Notice tone="done" action={removed?.length ? <Undo ids={removed} /> : undefined}>
          {state.message}
        </Notice>
      )}
      {state.status === 'invalid' && <Notice tone="problem">{Object.values(state.errors)[0]}</Notice>}
      {state.status === 'failed' && <Notice tone="problem">{state.message}</Notice>}
      <form id="selection" action={send} className="flex flex-wrap items-center gap-2">
        {READINESS.map((readiness) => (
          <Button key={readiness} type="submit" name="verb" value={readiness}>
            {READINESS_LABEL[readiness]}
          </Button>
        ))}
        <span className="flex grow gap-2">
          <input
            name="tag"
            aria-label="Tag"
            placeholder="Tag"
            maxLength={LIMITS.tag}
            className="entry min-w-24 flex-1"
          />
          <Button type="submit" name="verb" value="tag">
            Tag
          </Button>
        </span>
        <ExportTicked />
        <Button type="submit" name="verb" value="remove" look="danger">
          <Trash2 aria-hidden size={18} /> Remove
        </Button>
      </form>
    </section>
  )
}

function Undo({ ids }: { ids: string[] }) {
  return (
    <ActionForm action={restoreSong}>
      {ids.map((id) => (
        <input key={id} type="hidden" name="id" value={id} />
      ))}
      <Button type="submit" look="bare" className="text-paper! underline">
        Undo
      </Button>
    </ActionForm>
  )
}
