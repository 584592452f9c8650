import type { NextRequest } from 'next/server'
import { isUnreachable } from '@/db/faults'
import { findSharedSongs } from '@/db/shared-songs'
import { readSongFilter, readSort } from '@/lib/song-filter'
import { openShare } from '../../open-share'
import { PRIVATE, refusal } from '../../refusal'

/** The next songs of a shared list, for the page that has shown the first ones. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ token: string }> }) {
  try {
    const link = await openShare((await params).token)
    if (typeof link === 'string') return refusal(link)
    if (link.state !== 'open') return refusal('absent')
    const asked = Object.fromEntries(request.nextUrl.searchParams)
    const query = { filter: readSongFilter(asked), sort: readSort(asked), after: asked.after }
    const { songs, next } = await findSharedSongs(link, query)
    return Response.json({ songs, next }, { headers: PRIVATE })
  } catch (error) {
    if (!isUnreachable(error)) throw error
    return Response.json({ problem: 'The database is not reachable.' }, { status: 503, headers: PRIVATE })
  }
}
