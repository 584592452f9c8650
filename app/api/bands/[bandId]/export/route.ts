import type { NextRequest } from 'next/server'
import { may, memberOf } from '@/db/band-membership'
import { bandRepertoire } from '@/db/repertoires'
import type { Musician } from '@/lib/musician'
import { bandPlace } from '@/lib/repertoire-place'
import { exportListed, exportTicked } from '../../../export/exporting'

type Context = { params: Promise<{ bandId: string }> }

/** A band's songs as a file, for whoever may copy them. */
export async function GET(request: NextRequest, { params }: Context) {
  return exportListed(request, songsOf((await params).bandId))
}

/** The ticked songs of a band as a file. */
export async function POST(request: NextRequest, { params }: Context) {
  return exportTicked(request, songsOf((await params).bandId))
}

function songsOf(bandId: string) {
  return async (musician: Musician) => {
    const member = await memberOf(musician, bandId)
    if (!member || !may(member, 'copy songs')) return undefined
    return { from: bandRepertoire(member), place: bandPlace(member.bandId) }
  }
}
