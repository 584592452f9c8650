/** Why Drive did not answer what was asked. `revoked`: the musician has to connect again. */
export type DriveFault = 'revoked' | 'not found' | 'refused' | 'too often' | 'away' | 'strange'

/** Drive did not answer what was asked; nothing is known of the file. */
export class DriveError extends Error {
  constructor(
    readonly fault: DriveFault,
    readonly status?: number,
  ) {
    super(`Drive: ${fault}${status ? ` (${status})` : ''}`)
  }
}

const WORDS: Record<DriveFault, string> = {
  revoked: 'Google no longer lets SOLEil see your files. Connect again; your charts stay as they are.',
  'not found': 'Drive does not know this file, or it is not shared with you.',
  refused: 'Drive refused to answer. Your charts stay as they are: try again, or connect again.',
  'too often': 'Drive was asked too often. Your charts stay as they are: try again in a few minutes.',
  away: 'Drive does not answer right now. Your charts stay as they are: try again in a moment.',
  strange: 'Drive answered something SOLEil does not understand. Your charts stay as they are: try again later.',
}

/** What a musician is told of a fault of Drive's. */
export function faultInWords(fault: DriveFault): string {
  return WORDS[fault]
}

const LIMITED = /^(?:rateLimitExceeded|userRateLimitExceeded|sharingRateLimitExceeded|dailyLimitExceeded)$/

/** Whether an answer means that Drive is asked too often, which 403 may say as well as 429. */
export function isLimited(status: number, reasons: readonly string[]): boolean {
  return status === 429 || (status === 403 && reasons.some((reason) => LIMITED.test(reason)))
}
