import type { NextRequest } from 'next/server'
import { memberOf } from '@/db/band-membership'
import { bandRepertoire } from '@/db/repertoires'
import { allSongs } from '../../../../songs/all-songs'

/** A band's songs, all of them, for the search field of whoever is in the band. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ bandId: string }> }) {
  const { bandId } = await params
  return allSongs(request, async (musician) => {
    const member = await memberOf(musician, bandId)
    return member && bandRepertoire(member)
  })
}
