import 'server-only'
import type { NextRequest } from 'next/server'
import { currentMusician, SessionStoreUnreachable } from '@/auth'
import { isUnreachable } from '@/db/faults'
import type { Readable } from '@/db/repertoires'
import { findListed } from '@/db/song-lists'
import type { Musician } from '@/lib/musician'
import { readSongFilter, readSort } from '@/lib/song-filter'

/** The next songs of a list, for the page that has shown the first ones. `open` says which list, or undefined for none that is theirs. */
export async function moreSongs(
  request: NextRequest,
  open: (musician: Musician) => Readable | undefined | Promise<Readable | undefined>,
): Promise<Response> {
  try {
    const musician = await currentMusician()
    if (!musician) return Response.json({ problem: 'Sign in first.' }, { status: 401, headers: PRIVATE })
    const from = await open(musician)
    if (!from) return Response.json({ problem: 'There is no such list.' }, { status: 404, headers: PRIVATE })
    const params = Object.fromEntries(request.nextUrl.searchParams)
    const query = { filter: readSongFilter(params), sort: readSort(params), after: params.after }
    return Response.json(await findListed(from, query), { headers: PRIVATE })
  } catch (error) {
    if (!(error instanceof SessionStoreUnreachable) && !isUnreachable(error)) throw error
    return Response.json({ problem: 'The database is not reachable.' }, { status: 503, headers: PRIVATE })
  }
}

const PRIVATE = { 'Cache-Control': 'private, no-store' }
