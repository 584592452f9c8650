'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { type Asked, askForPart as ask, declinePart as decline, takeBackAsk as takeBack } from '@/db/part-ask-changes'
import type { ActionState, FormValues } from '@/lib/action-state'
import { ASK_LIMITS } from '@/lib/part-ask'
import { columnOf } from '@/lib/parts'
import { bandAction, refused } from './band-action'

const one = z.object({ ask: z.uuid() })

export const askForPart = bandAction(
  'ask for parts',
  z.object({
    song: z.uuid(),
    instrument: z
      .string()
      .trim()
      .min(1)
      .max(40)
      .transform((word) => columnOf(word).name),
    whom: z.uuid('Choose whom to ask.'),
    formKey: z.uuid(),
  }),
  async (member, { song, formKey, ...asked }, values) => {
    const outcome = await ask(member, { songId: song, ...asked }, formKey)
    if (outcome === 'refused') return refused(values)
    if (outcome !== 'done') return { status: 'failed', message: WHY_NOT[outcome], values }
    refresh()
    return { status: 'done', message: 'Asked. It stands on their page of bands until the part is there.' }
  },
)

export const declinePart = bandAction('see', one, async (member, { ask }, values) =>
  told(await decline(member, ask), 'Said. Whoever asked reads it and can ask somebody else.', values),
)

export const takeBackAsk = bandAction('see', one, async (member, { ask }, values) =>
  told(await takeBack(member, ask), 'Taken back.', values),
)

const WHY_NOT: Record<Exclude<Asked, 'done' | 'refused'>, string> = {
  gone: 'The song or this member is not in the band any more, or they may not change its songs. Nobody was asked.',
  there: 'There is such a part by now. Load the page again to see it.',
  asked: 'Somebody is asked for this part already. Load the page again to see who.',
  full: `You wait for ${ASK_LIMITS.open} parts in this band. Take one back before you ask for another.`,
}

function told(outcome: 'done' | 'gone' | 'refused', done: string, values: FormValues): ActionState {
  if (outcome === 'refused') return refused(values)
  if (outcome === 'gone') {
    const message = 'This is not asked any more: the part is there, or it was taken back. Nothing has changed.'
    return { status: 'failed', message, values }
  }
  refresh()
  return { status: 'done', message: done }
}
