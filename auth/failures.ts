import 'server-only'
import { isUnreachable } from '@/db/faults'
import { currentRequest } from '@/lib/current-request'
import { firstCause } from '@/lib/first-cause'
import { log } from '@/lib/log'
import { UNREACHABLE } from '@/lib/unreachable'

/** Logs a failure nobody expected, and has the server answer 503 where it was the database that did not answer. */
export function noteFailure(error: unknown, where: { method: string; route: string }): void {
  const { digest } = error as { digest?: string }
  const unreachable = digest === UNREACHABLE || isUnreachable(error)
  const request = currentRequest()
  if (request) request.incomplete = true
  if (request && unreachable) request.unavailable = true
  log.error({ ...where, digest, unreachable, requestId: request?.requestId, cause: firstCause(error) }, 'a page failed')
}
