import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { OpenRepertoire } from '@/components/songs/open-repertoire'
import { type Member, may } from '@/db/band-membership'
import { bandRepertoire, type Writable, writableBandRepertoire } from '@/db/repertoires'
import { findSong } from '@/db/songs'
import { bandPlace } from '@/lib/repertoire-place'
import { openBand } from '../../open-band'

/** A band's repertoire, for whoever is in the band: to change as well, except for a sub. */
export async function openSongs(bandId: string): Promise<OpenRepertoire & { member: Member }> {
  const member = await openBand(bandId)
  const to = writableBandRepertoire(member)
  return { asker: member.musician, from: bandRepertoire(member), to, place: bandPlace(member.bandId), member }
}

/** A band's repertoire for its members who may change it; not found for a sub as for everybody else. */
export async function openSongsToChange(bandId: string): Promise<OpenRepertoire & { to: Writable }> {
  const repertoire = await openSongs(bandId)
  return { ...repertoire, to: repertoire.to ?? notFound() }
}

/** A band's repertoire for its members who may share it; not found for all others. */
export async function openSongsToShare(bandId: string): Promise<OpenRepertoire & { to: Writable }> {
  const repertoire = await openSongsToChange(bandId)
  return repertoire.member && may(repertoire.member, 'share songs') ? repertoire : notFound()
}

/** One of a band's songs, read once per request. */
export const openBandSong = cache(async (bandId: string, songId: string) => {
  const repertoire = await openSongs(bandId)
  return { repertoire, song: (await findSong(repertoire.from, songId)) ?? notFound() }
})
