import type { Readable } from '@/db/repertoires'
import { cursorAt } from '@/db/song-order'
import { findSongs } from '@/db/songs'

const NIL = '00000000-0000-0000-0000-000000000000'
/** Before the first song: a list that goes on from here has all songs, and nobody looks for slips in a list that goes on. */
const BEGINNING = cursorAt('title', { search: '', artistSort: '', keyPos: null, tempo: null, id: NIL })

/** SOLEil's search by LIKE alone, without what is a slip of the finger away. */
export function findExactly(from: Readable, search: string) {
  return findSongs(from, { filter: { search }, sort: 'title', after: BEGINNING })
}
