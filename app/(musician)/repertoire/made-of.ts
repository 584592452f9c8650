import 'server-only'
import { markedBands } from '@/components/bands/marked-bands'
import { ownRepertoire, repertoireVersion } from '@/db/repertoires'
import type { Musician } from '@/lib/musician'

/**
 * All that the page of one's own repertoire is made of, asked without a search or a filter: while this says the same, the
 * page would be made the same. What the page or its frame comes to show beside the songs belongs in here.
 */
export async function madeOf(musician: Musician): Promise<string> {
  const [version, bands] = await Promise.all([repertoireVersion(ownRepertoire(musician)), markedBands(musician)])
  return JSON.stringify([musician, version, bands])
}
