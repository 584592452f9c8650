export type KeepReason = 'unsupported' | 'offline' | 'signed out' | 'gone' | 'closed' | 'full' | 'cancelled' | 'server'

/** Why a list could not be kept. What was kept before is still there. */
export class KeepProblem extends Error {
  /** `owner`: who was told so, where the server knew who asked. */
  constructor(
    readonly reason: KeepReason,
    readonly owner: string | null = null,
  ) {
    super(reason)
  }
}

/** What a failure while keeping means. */
export function keepReason(error: unknown): KeepReason {
  if (error instanceof KeepProblem) return error.reason
  const name = error instanceof Error ? error.name : ''
  if (name === 'AbortError') return 'cancelled'
  return name === 'QuotaExceededError' ? 'full' : 'offline'
}

export const KEEP_WORDS: Record<KeepReason, string> = {
  unsupported:
    'This browser cannot keep pages. Private windows and addresses without https often cannot; another browser on this device may.',
  offline: 'The network went away before everything was here. What was kept before is still there: try again later.',
  'signed out':
    'You are signed out, so it cannot be renewed. What was kept before is still there. Sign in and try again.',
  gone: 'This does not exist any more, so there is nothing to keep.',
  closed: 'This link is closed now. What was kept before is still there.',
  full: 'There is no room left on this device. What was kept before is still there: remove another kept list and try again.',
  cancelled: 'Stopped. Nothing new was kept.',
  server: 'SOLEil did not answer as it should. What was kept before is still there: try again in a minute.',
}
