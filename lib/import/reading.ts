import { isMissing } from '@/lib/music/missing'

/** What was understood of a value, and what was not and must be kept in the notes. Both null where nothing is known. */
export type Reading<Value> = { value: Value | null; leftover: string | null }

export const NOTHING = { value: null, leftover: null } as const

/** Nothing of this text was understood. */
export function notUnderstood(text: string): { value: null; leftover: string } {
  return { value: null, leftover: text.trim() }
}

/** Missing, or a zero, which no tempo, duration or time signature can be. */
export function isUnset(text: string): boolean {
  return isMissing(text) || /^-?[0:.,]+$/.test(text.trim())
}

/** The number of a text in either decimal style, `118.36`, `88,00` or `2e+05`; null if it is anything else. */
export function decimal(text: string): number | null {
  return /^\d{1,12}(?:[.,]\d{1,9})?(?:e\+?\d{1,2})?$/i.test(text) ? Number(text.replace(',', '.')) : null
}
