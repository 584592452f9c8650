import { instrumentOf } from '@/lib/charts/instrument-of'
import { type Instrument, instrumentNamed } from '@/lib/charts/instruments'
import type { Profile } from '@/lib/profile'

/** What somebody reads charts for, as their profile tells: the first instrument SOLEil knows, or the transposition they read in. */
export function playedBy({ instruments = [], readingTransposition }: Profile): Instrument | null {
  for (const word of instruments) {
    const known = instrumentOf(word)
    if (known) return known
  }
  return readingTransposition ? instrumentNamed(readingTransposition.toLowerCase().replace(' ', '-')) : null
}
