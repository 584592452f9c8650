import type { NextRequest } from 'next/server'
import { currentMusician, SessionStoreUnreachable } from '@/auth'
import { isUnreachable } from '@/db/faults'
import { ownRepertoire } from '@/db/repertoires'
import { findSongs } from '@/db/songs'
import { readSongFilter, readSort } from '@/lib/song-filter'

/** The next songs of the musician's own list, for the page that has shown the first ones. */
export async function GET(request: NextRequest) {
  const headers = { 'Cache-Control': 'private, no-store' }
  try {
    const musician = await currentMusician()
    if (!musician) return Response.json({ problem: 'Sign in first.' }, { status: 401, headers })
    const params = Object.fromEntries(request.nextUrl.searchParams)
    const query = { filter: readSongFilter(params), sort: readSort(params), after: params.after }
    const { songs, next } = await findSongs(ownRepertoire(musician), query)
    return Response.json({ songs, next }, { headers })
  } catch (error) {
    if (!(error instanceof SessionStoreUnreachable) && !isUnreachable(error)) throw error
    return Response.json({ problem: 'The database is not reachable.' }, { status: 503, headers })
  }
}
