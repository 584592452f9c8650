import { instrumentOf } from '@/lib/charts/instrument-of'
import type { Instrument, Reads } from '@/lib/charts/instruments'
import type { ChartType } from '@/lib/songs'

/**
 * Whether one of these kinds of chart is for somebody who plays these instruments, each as they typed it; null where none of
 * the instruments is known.
 */
export function hasChartFor(instruments: readonly string[], chartTypes: readonly string[]): boolean | null {
  const known = instruments.map(instrumentOf).filter((instrument) => instrument !== null)
  if (!known.length) return null
  return known.some((instrument) => typesReadBy(instrument).some((type) => chartTypes.includes(type)))
}

/** The kinds of chart that this instrument reads as they are. */
export function typesReadBy({ name, reads }: Instrument): ChartType[] {
  return [...READ[reads], ...(OWN[name] ?? [])]
}

/** What is read without writing anything out anew. */
const READ: Record<Reads, ChartType[]> = {
  concert: ['concert', 'lead sheet', 'score'],
  Bb: ['Bb'],
  Eb: ['Eb'],
  F: ['F'],
  'bass clef': ['bass clef'],
  chords: ['chords', 'lead sheet'],
  lyrics: ['lyrics', 'vocals', 'lead sheet'],
  drums: ['drums'],
}

const OWN: Record<string, ChartType[]> = {
  guitar: ['guitar'],
  ukulele: ['guitar'],
  bass: ['bass', 'chords', 'lead sheet'],
  piano: ['piano', 'score'],
  voice: ['chords'],
}
