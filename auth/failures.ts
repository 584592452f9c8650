import 'server-only'
import { currentRequest } from '@/auth/current-request'
import { isUnreachable } from '@/db/faults'
import { log } from '@/lib/log'
import { UNREACHABLE } from '@/lib/unreachable'

/** Logs a failure nobody expected, and has the server answer 503 where it was the database that did not answer. */
export function noteFailure(error: unknown, where: { method: string; route: string }): void {
  const { digest } = error as { digest?: string }
  const unreachable = digest === UNREACHABLE || isUnreachable(error)
  const request = currentRequest()
  if (request && unreachable) request.unavailable = true
  log.error(
    { ...where, digest, unreachable, requestId: request?.requestId, cause: deepestCause(error) },
    'a page failed',
  )
}

/** The message of the first cause: those around it repeat the statement with what a musician wrote. */
function deepestCause(error: unknown): string {
  let at = error
  while (at instanceof Error && at.cause) at = at.cause
  return at instanceof Error ? at.message : String(at)
}
