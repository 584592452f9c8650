import type { NextRequest } from 'next/server'
import { ownRepertoire } from '@/db/repertoires'
import { allSongs } from '../all-songs'

/** The musician's own songs, all of them, for the search field. */
export function GET(request: NextRequest) {
  return allSongs(request, ownRepertoire)
}
