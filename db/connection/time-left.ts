import 'server-only'
import { currentRequest } from '@/lib/current-request'
import { type Limits, PAGES } from './limits'

/**
 * How long a question that may wait `most` milliseconds may still wait. A page asks several, one after the other, and its 503
 * has to come in time also when each of them waits: together they have the patience of one, counted from when the page was
 * asked for, until the answer has begun. What a request does between them without the database costs it nothing. Jobs and
 * scripts have no such clock.
 */
export function timeLeft(limits: Limits, most: number): number {
  const clock = clockOf(limits)
  if (!clock) return most
  const running = clock.waits ? performance.now() - clock.since : 0
  return Math.min(most, PAGES.patience - clock.spent - running)
}

/** Has the clock of the request run from now on; answers what stops it. Questions asked at once count once. */
export function startWaiting(limits: Limits): () => void {
  const clock = clockOf(limits)
  if (!clock) return () => {}
  if (clock.waits++ === 0) clock.since = performance.now()
  return () => {
    if (--clock.waits === 0) clock.spent += performance.now() - clock.since
  }
}

function clockOf({ work }: Limits) {
  const request = work === 'jobs' ? undefined : currentRequest()
  if (!request || request.answered) return undefined
  const now = performance.now()
  request.waiting ??= { spent: now - (request.began ?? now), waits: 0, since: now }
  return request.waiting
}
