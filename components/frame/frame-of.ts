import type { MarkedBand } from '@/components/bands/band-mark'
import type { Musician } from '@/lib/musician'

/** All that the frame around a page shows of a musician, as text. */
export function frameOf({ id, name, repertoireId }: Musician, bands: MarkedBand[]): string {
  return JSON.stringify([id, name, repertoireId, bands])
}
