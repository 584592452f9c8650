import 'server-only'
import { bandsToMark } from '@/components/bands/marked-bands'
import { frameOf } from '@/components/frame/frame-of'
import { ownRepertoire, repertoireVersion } from '@/db/repertoires'
import type { Musician } from '@/lib/musician'

/**
 * All that the page of one's own repertoire is made of, asked without a search or a filter: while this says the same, the
 * page would be made the same. What the page comes to show beside the songs and their frame belongs in here, with a version
 * that never comes back.
 */
export async function madeOf(musician: Musician) {
  const [version, bands] = await Promise.all([repertoireVersion(ownRepertoire(musician)), bandsToMark(musician)])
  return { frame: frameOf(musician, bands), version }
}
