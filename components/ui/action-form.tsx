'use client'

import { type ComponentProps, useActionState } from 'react'
import { type FormAction, IDLE } from '@/lib/action-state'
import { Notice } from './notice'

type ActionFormProps = Omit<ComponentProps<'form'>, 'action'> & { action: FormAction; said?: boolean }

/** A form of buttons or one field: what its action answers stands below it. It works before any script has arrived. */
export function ActionForm({ action, said = true, children, ...form }: ActionFormProps) {
  const [state, send] = useActionState(action, IDLE)
  return (
    <form action={send} {...form}>
      {children}
      {state.status === 'done' && said && state.message && <Notice tone="done">{state.message}</Notice>}
      {state.status !== 'idle' && state.status !== 'done' && (
        <Notice tone="problem">{state.status === 'invalid' ? Object.values(state.errors)[0] : state.message}</Notice>
      )}
    </form>
  )
}
