import 'server-only'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { type Member, may, memberOf } from '@/db/band-membership'
import type { ActionState, FormAction, FormValues } from '@/lib/action-state'
import type { BandVerb } from '@/lib/band-rules'
import { currentRequest } from '@/lib/current-request'
import { log } from '@/lib/log'
import { musicianAction } from './musician-action'

/**
 * The door to a change in a band: `musicianAction`, and then only for a member who may do `verb`, read from the primary for
 * this very request. No such band and not a member are one 404; a member without the right is told so. The form carries the
 * band's id as `band`.
 */
export function bandAction<Schema extends z.ZodType>(
  verb: BandVerb,
  schema: Schema,
  run: (member: Member, input: z.output<Schema>, values: FormValues) => Promise<ActionState | undefined>,
): FormAction {
  return musicianAction(z.object({ band: z.string() }).and(schema), async (musician, input, values) => {
    const member = (await memberOf(musician, input.band)) ?? notFound()
    if (!may(member, verb)) return refused(values)
    return run(member, input, values)
  })
}

/** The answer to a member who may not do this, or not to this person. That they tried stands in the log. */
export function refused(values: FormValues): ActionState {
  const { requestId, musician } = currentRequest() ?? {}
  log.warn({ requestId, musician }, 'a change was refused')
  return { status: 'failed', message: NOT_ALLOWED, values }
}

export const NOT_ALLOWED = 'What you are in this band does not include this. Its owner or an admin can change that.'
