import 'server-only'
import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'
import { memberOf } from '@/db/band-membership'
import { bandRepertoire, ownRepertoire, type Readable } from '@/db/repertoires'
import { findStageReader } from '@/db/stage-charts'
import { CHOICES_COOKIE, readChartChoices } from '@/lib/chart-choices'
import { playedBy } from '@/lib/chart-player'
import { instrumentNamed } from '@/lib/charts/instruments'
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
export type Opened = { from: Readable; place: RepertoirePlace; bandName: string | null }

/** How whoever asks reads charts on this device; `seen` changes with everything that would make them look otherwise. */
export async function stageReader(musician: Musician) {
  const [{ profile, chosen }, jar] = await Promise.all([findStageReader(musician), cookies()])
  const choices = readChartChoices(jar.get(CHOICES_COOKIE.name)?.value)
  const instrument = instrumentNamed(choices.instrument ?? '') ?? playedBy(profile)
  return { instrument, seen: [chosen, choices, instrument] }
}

/** Where the charts of a repertoire stand. */
export function placesOf({ song, band }: RepertoirePlace): Places & { songOf: (id: string) => string } {
  return {
    songOf: (id) => `${song}${id}`,
    page: ({ id, songId }) => `${song}${songId}/charts/${id}`,
    file: ({ id }) => `/api/charts/${id}${band ? `?band=${band}` : ''}`,
  }
}
