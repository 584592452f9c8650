import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { isUnreachable } from '@/db/faults'
import type { ActionState, FormAction, FormValues } from '@/lib/action-state'
import { firstCause } from '@/lib/first-cause'
import { formValues } from '@/lib/form-values'
import { log } from '@/lib/log'

/**
 * The door for those without an account: is the input valid, then `run`, which has to ask itself what the guest holds (an
 * address, a passcode). What was typed is not sent back: it may be a secret.
 */
export function guestAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<ActionState | undefined>,
): FormAction {
  return async (_state, form) => {
    try {
      const input = await schema.safeParseAsync(form instanceof FormData ? formValues(form) : {})
      if (!input.success) return wrong(input.error.issues[0]?.message ?? 'Something needs another look.')
      return (await run(input.data)) ?? { status: 'done', message: '' }
    } catch (error) {
      unstable_rethrow(error)
      if (!isUnreachable(error)) throw error
      log.error({ cause: firstCause(error) }, 'a guest could not reach the database')
      return wrong('SOLEil cannot reach its database right now. Try again in a moment.')
    }
  }
}

export function wrong(message: string): ActionState {
  return { status: 'failed', message, values: NOTHING }
}

const NOTHING: FormValues = {}
