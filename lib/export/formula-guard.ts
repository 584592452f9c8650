const RISKY = /^'*[=+\-@\t\r\n＝＋－＠]/
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/

/**
 * An apostrophe before a text that a spreadsheet would run as a formula (OWASP, "CSV Injection"), and before one that
 * already looks guarded, so that `withoutFormulaGuard` gives back every text as it was.
 */
export function withFormulaGuard(text: string): string {
  return RISKY.test(text) ? `'${text}` : text
}

/** Takes off the one apostrophe that `withFormulaGuard` put before a text. */
export function withoutFormulaGuard(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text
}
