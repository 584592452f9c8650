import { chartKey, keyName } from '@/lib/charts/chart-key'

/** Whether a text is music in ABC notation: a tune begins with its number and ends its head with its key (ABC 2.1, 2.2.1 and 3.1.14). */
export function isAbc(text: string): boolean {
  const head = text.slice(0, LONGEST_HEAD)
  return /^\ufeff?(?:[ \t]*(?:%[^\n]*)?\r?\n){0,200}X:[ \t]*\d/.test(head) && /^K:/m.test(head)
}

/** The key an ABC tune is written in, `Bb`, `F#m`; a mode counts as major or minor by its third. Null where it names none. */
export function abcKey(text: string): string | null {
  const named = /^K:[ \t]*([A-G][#b]?)[ \t]*([A-Za-z]{0,20})/m.exec(text.slice(0, LONGEST_HEAD))
  const key = named && chartKey(named[1]! + (MINOR.test(named[2]!) ? 'm' : ''))
  return key && keyName(key)
}

const LONGEST_HEAD = 20_000
const MINOR = /^(?:m$|min|aeo|dor|phr|loc)/i
