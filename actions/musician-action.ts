import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { requireMusician, SessionStoreUnreachable } from '@/auth'
import { RightEnded } from '@/db/changes'
import { isUnreachable, sqlState } from '@/db/faults'
import { KeyReused } from '@/db/idempotency'
import type { ActionState, FormAction, FormValues } from '@/lib/action-state'
import { firstCause } from '@/lib/first-cause'
import { formValues } from '@/lib/form-values'
import { log } from '@/lib/log'
import type { Musician } from '@/lib/musician'

/**
 * The only door to a change: who is asking, is the input valid, then `run`. An action made here cannot run for nobody or on
 * input that nobody looked at; what was typed comes back with every answer but success. `run` redirects or answers a state.
 */
export function musicianAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (musician: Musician, input: z.output<Schema>, values: FormValues) => Promise<ActionState | undefined>,
): FormAction {
  return async (_state, form) => {
    const values = form instanceof FormData ? formValues(form) : {}
    try {
      const musician = await requireMusician()
      const input = await schema.safeParseAsync(values)
      if (!input.success) return invalid(input.error, values)
      return (await run(musician, input.data, values)) ?? { status: 'done', message: '' }
    } catch (error) {
      unstable_rethrow(error)
      return failure(error, values)
    }
  }
}

function invalid(error: z.ZodError, values: FormValues): ActionState {
  const errors: Record<string, string> = {}
  for (const issue of error.issues) errors[String(issue.path[0] ?? 'form')] ??= issue.message
  return { status: 'invalid', message: 'Something needs another look. Nothing is lost.', errors, values }
}

/** What a failed change is called in words; its cause goes to the log and never to the page. */
function failure(error: unknown, values: FormValues): ActionState {
  if (error instanceof SessionStoreUnreachable || isUnreachable(error)) {
    log.error({ cause: firstCause(error) }, 'a change could not reach the database')
    const message =
      'SOLEil cannot reach its database right now. Nothing was saved and nothing you typed is lost: try again.'
    return { status: 'failed', message, values }
  }
  if (error instanceof RightEnded) {
    const message = 'Your place in this band has just changed. Nothing was saved: load this page again.'
    return { status: 'failed', message, values }
  }
  if (error instanceof KeyReused) {
    const message = 'This form was already saved once. Open a new one to add something else.'
    return { status: 'failed', message, values }
  }
  if (/^2[23]/.test(sqlState(error) ?? '')) {
    log.warn({ state: sqlState(error) }, 'the database refused a value the form let through')
    return { status: 'failed', message: 'The database refused one of these values. Nothing was saved.', values }
  }
  throw error
}
