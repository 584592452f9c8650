import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What notices that a rule is gone: a case of the table, by its name, or a test, by its file and name. A rule that says again
 * what others say is noticed only where those are gone too, and they are not noticed without it. `nobody` is known yet for a
 * rule that none of these found.
 */
export type Noticed = { case: string; without?: string[] } | { test: string; without?: string[] } | { nobody: true }
export type NoticedRules = Record<string, Noticed>

const RECORD = join(import.meta.dirname, 'noticed.json')

/** What noticed each rule when it was last looked for. */
export function recordedRules(): NoticedRules {
  return JSON.parse(readFileSync(RECORD, 'utf8')) as NoticedRules
}

/** Keeps it, in an order in which a change is seen. */
export function recordRules(noticed: NoticedRules): void {
  const sorted = Object.fromEntries(Object.entries(noticed).sort(([one], [other]) => (one < other ? -1 : 1)))
  writeFileSync(RECORD, `${JSON.stringify(sorted, null, 2)}\n`)
}
