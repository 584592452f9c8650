import { useMemo } from 'react'
import { type AsText, fromText } from '@/lib/as-text'

/** What a page has sent as text: the same value for as long as it is the same text. */
export function useText<Value extends object>(given: AsText<Value> | Value): Value {
  return useMemo(() => (typeof given === 'string' ? fromText<Value>(given) : given), [given])
}
