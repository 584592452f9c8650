import { findMemberships } from '@/db/band-membership'
import { isUnreachable } from '@/db/faults'
import { currentRequest } from '@/lib/current-request'
import type { Musician } from '@/lib/musician'
import type { MarkedBand } from './band-mark'

/** What the navigation shows of the musician's bands. Where the database is away, the page itself says so. */
export async function markedBands(musician: Musician): Promise<MarkedBand[]> {
  try {
    const bands = await findMemberships(musician)
    return bands.map(({ bandId, bandName, colour, hasPicture, bandVersion }) => ({
      bandId,
      bandName,
      colour,
      hasPicture,
      bandVersion,
    }))
  } catch (error) {
    if (!isUnreachable(error)) throw error
    const request = currentRequest()
    if (request) request.incomplete = true
    return []
  }
}
