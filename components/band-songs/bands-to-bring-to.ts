import { type Member, may } from '@/db/band-membership'

/** A band that songs of mine may go to, as the browser needs to know it. */
export type BandToBringTo = { bandId: string; bandName: string }

/** Of one's bands those whose songs one may change. */
export function bandsToBringTo(memberships: Member[]): BandToBringTo[] {
  return memberships
    .filter((member) => may(member, 'change songs'))
    .map(({ bandId, bandName }) => ({ bandId, bandName }))
}
