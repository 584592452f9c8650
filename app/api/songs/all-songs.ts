import 'server-only'
import type { NextRequest } from 'next/server'
import { currentMusician, SessionStoreUnreachable } from '@/auth'
import { findAllSongs } from '@/db/all-songs'
import { isUnreachable } from '@/db/faults'
import { type Readable, repertoireVersion } from '@/db/repertoires'
import type { Musician } from '@/lib/musician'
import { FORMAT, packSongs } from '@/lib/repertoire-copy/packed-songs'

/**
 * All songs of a repertoire, for the browser to search by itself: 304 for whoever has this version of it, 204 for more songs
 * than it should carry. `open` says which repertoire, or undefined for none that is theirs.
 */
export async function allSongs(
  request: NextRequest,
  open: (musician: Musician) => Readable | undefined | Promise<Readable | undefined>,
): Promise<Response> {
  try {
    const musician = await currentMusician()
    if (!musician) return Response.json({ problem: 'Sign in first.' }, { status: 401, headers: NOT_KEPT })
    const from = await open(musician)
    if (!from) return Response.json({ problem: 'There is no such list.' }, { status: 404, headers: NOT_KEPT })
    // The version first: what changes meanwhile is then read, and asked for again.
    const tag = `W/"${FORMAT}-${from.id}-${await repertoireVersion(from)}"`
    const headers = { 'Cache-Control': 'private, no-cache', Vary: 'Cookie', ETag: tag }
    if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers })
    const songs = await findAllSongs(from)
    return songs ? Response.json(packSongs(songs), { headers }) : new Response(null, { status: 204, headers: NOT_KEPT })
  } catch (error) {
    if (!(error instanceof SessionStoreUnreachable) && !isUnreachable(error)) throw error
    return Response.json({ problem: 'The database is not reachable.' }, { status: 503, headers: NOT_KEPT })
  }
}

const NOT_KEPT = { 'Cache-Control': 'private, no-store' }
