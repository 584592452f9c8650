import 'server-only'
import type { NextRequest } from 'next/server'
import { memberOf } from '@/db/band-membership'
import { bandRepertoire, ownRepertoire } from '@/db/repertoires'
import type { Musician } from '@/lib/musician'
import { bandPlace, OWN_PLACE, type RepertoirePlace } from '@/lib/repertoire-place'
import type { Places } from '@/lib/stage/charts-to-keep'

/** The repertoire that `?band=` means, or the musician's own; undefined for none that is theirs to read. */
export async function openedRepertoire(musician: Musician, request: NextRequest) {
  const band = request.nextUrl.searchParams.get('band')
  if (band === null) return { from: ownRepertoire(musician), place: OWN_PLACE, bandName: null }
  const member = await memberOf(musician, band)
  return member && { from: bandRepertoire(member), place: bandPlace(member.bandId), bandName: member.bandName }
}

/** Where the charts of a repertoire stand. */
export function placesOf({ song, band }: RepertoirePlace): Places & { songOf: (id: string) => string } {
  return {
    songOf: (id) => `${song}${id}`,
    page: ({ id, songId }) => `${song}${songId}/charts/${id}`,
    file: ({ id }) => `/api/charts/${id}${band ? `?band=${band}` : ''}`,
  }
}
