/** An error whose message is meant for the person at the terminal: printed alone, without a stack. */
export class Sentence extends Error {}

const KNOWN = {
  ENOSPC: 'The disk is full. Free some space and start again; nothing that was saved is lost.',
  EDQUOT: 'Your disk quota is used up. Free some space and start again; nothing that was saved is lost.',
  EROFS: 'This folder is on a read-only disk. SOLEil keeps its data in .soleil and must be able to write there.',
}

/** What to print for an error: a sentence where the cause is known, otherwise the stack. */
export function explain(error) {
  if (error instanceof Sentence) return error.message
  if (KNOWN[error?.code]) return KNOWN[error.code]
  if (['EACCES', 'EPERM'].includes(error?.code) && error.path) {
    return `You may not write to ${error.path}: it belongs to another user. Start as that user, or change its owner.`
  }
  return error?.stack ?? String(error)
}
