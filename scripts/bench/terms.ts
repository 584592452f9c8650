import { asc, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { ownRepertoire } from '@/db/repertoires'
import { songs } from '@/db/schema'
import { visibleSongs } from '@/db/song-conditions'
import type { Musician } from '@/lib/musician'
import { chanceOf } from '@/scripts/faults/chance'
import { pick } from './generate/words'

export type Known = { id: string; title: string; search: string }

/** Some of the musician's own songs, the same ones every time. */
export function someSongs(musician: Musician, most = 400): Promise<Known[]> {
  return db()
    .select({ id: songs.id, title: songs.title, search: songs.search })
    .from(songs)
    .where(visibleSongs(ownRepertoire(musician)))
    .orderBy(asc(sql`md5(${songs.id}::text)`))
    .limit(most)
}

/** A hundred searches as they are typed: of ten one is 2 letters, two or three are 3, three 4 or 5, two a word, the rest two words. */
export async function termsOf(musician: Musician): Promise<string[]> {
  const known = await someSongs(musician)
  const chance = chanceOf(known.length)
  return Array.from({ length: 100 }, (_, at) => {
    const typed = pick(chance, known)
      .title.replace(/ [(-].*$/, '')
      .toLowerCase()
    const [first, second] = typed.split(' ')
    if (at < 10) return first!.slice(0, 2)
    if (at < 35) return first!.slice(0, 3)
    if (at < 65) return first!.slice(0, 4 + (at % 2))
    return at < 85 ? first! : `${first} ${second ?? ''}`.trim()
  })
}
