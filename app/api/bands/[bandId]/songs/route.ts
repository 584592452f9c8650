import type { NextRequest } from 'next/server'
import { memberOf } from '@/db/band-membership'
import { bandRepertoire } from '@/db/repertoires'
import { moreSongs } from '../../../songs/more-songs'

/** The next songs of a band's list, for whoever is in the band. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ bandId: string }> }) {
  const { bandId } = await params
  return moreSongs(request, async (musician) => {
    const member = await memberOf(musician, bandId)
    return member && bandRepertoire(member)
  })
}
