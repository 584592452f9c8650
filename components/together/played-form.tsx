'use client'

import { createContext, type ReactNode, useActionState, useContext } from 'react'
import { notePlayed } from '@/actions/together'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { IDLE } from '@/lib/action-state'
import { useLocalDay } from './local-day'

type PlayedFormProps = { bandId: string; who: string[]; utcDay: string; children: ReactNode }

/** Around a list whose rows have a button each: what was played today, noted for the band with one press, and taken back. */
export function PlayedForm({ bandId, who, utcDay, children }: PlayedFormProps) {
  const [state, send] = useActionState(notePlayed, IDLE)
  const today = useLocalDay(utcDay)
  const undo = state.status === 'done' ? state.removed?.[0] : undefined
  return (
    <form action={send}>
      <input type="hidden" name="band" value={bandId} />
      <input type="hidden" name="who" value={who.join(',')} />
      <input type="hidden" name="day" value={today} />
      {state.status !== 'idle' && 'message' in state && state.message && (
        <div className="no-print fixed inset-x-(--gutter) bottom-36 z-30 mx-auto max-w-md lg:bottom-20">
          <Notice
            tone={state.status === 'done' ? 'done' : 'problem'}
            action={
              undo && (
                <Button type="submit" name="unplayed" value={undo} look="bare" className="text-paper! underline">
                  Undo
                </Button>
              )
            }
          >
            {state.message}
          </Notice>
        </div>
      )}
      <Today value={today}>{children}</Today>
    </form>
  )
}

const Today = createContext('')

/** The day it is, for the rows of the list. */
export function useToday(): string {
  return useContext(Today)
}
