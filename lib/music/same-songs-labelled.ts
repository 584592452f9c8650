import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type LabelledPair, readPairs } from '@/lib/music/same-songs-report'

export const LABELLED_PAIRS = fileURLToPath(new URL('./same-songs.pairs.tsv', import.meta.url))

/** The pairs by which the comparison is judged, of which nearly half are other songs. */
export function labelledPairs(): LabelledPair[] {
  return readPairs(readFileSync(LABELLED_PAIRS, 'utf8'))
}
