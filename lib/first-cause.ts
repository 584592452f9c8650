/** The message at the beginning of a chain of causes: those around it repeat the statement with what a musician wrote. */
export function firstCause(error: unknown): string {
  let at = error
  while (at instanceof Error && at.cause) at = at.cause
  return at instanceof Error ? at.message : String(at)
}
