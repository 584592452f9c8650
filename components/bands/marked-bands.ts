import { findMemberships } from '@/db/band-membership'
import { isUnreachable } from '@/db/faults'
import { currentRequest } from '@/lib/current-request'
import type { Musician } from '@/lib/musician'
import type { MarkedBand } from './band-mark'

/** What the navigation shows of the musician's bands; throws where the database is away. */
export async function bandsToMark(musician: Musician): Promise<MarkedBand[]> {
  const bands = await findMemberships(musician)
  return bands.map(({ bandId, bandName, colour, hasPicture, bandVersion }) => ({
    bandId,
    bandName,
    colour,
    hasPicture,
    bandVersion,
  }))
}

/** The same for a page, which says by itself that the database is away. */
export async function markedBands(musician: Musician): Promise<MarkedBand[]> {
  try {
    return await bandsToMark(musician)
  } catch (error) {
    if (!isUnreachable(error)) throw error
    const request = currentRequest()
    if (request) request.incomplete = true
    return []
  }
}
