import type { NextRequest } from 'next/server'
import { ownRepertoire } from '@/db/repertoires'
import { moreSongs } from './more-songs'

/** The next songs of the musician's own list. */
export function GET(request: NextRequest) {
  return moreSongs(request, ownRepertoire)
}
