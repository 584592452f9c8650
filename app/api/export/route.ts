import type { NextRequest } from 'next/server'
import { ownRepertoire } from '@/db/repertoires'
import type { Musician } from '@/lib/musician'
import { OWN_PLACE } from '@/lib/repertoire-place'
import { exportListed, exportTicked } from './exporting'

const own = (musician: Musician) => ({ from: ownRepertoire(musician), place: OWN_PLACE })

/** The musician's own songs as a file: all of them, or what the filter of the list shows. */
export async function GET(request: NextRequest) {
  return exportListed(request, own)
}

/** The ticked songs as a file. */
export async function POST(request: NextRequest) {
  return exportTicked(request, own)
}
