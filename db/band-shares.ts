import 'server-only'
import { count, desc, sql } from 'drizzle-orm'
import type { Musician } from '@/lib/musician'
import type { ShareChoice } from '@/lib/share-choice'
import { db } from './client'
import { ownRepertoire, repertoireOfMember } from './repertoires'
import { songs } from './schema'
import { visibleSongs } from './song-conditions'

/** How many of the musician's own songs a band would see by this choice. */
export async function countShared({ repertoireId }: Musician, choice: ShareChoice): Promise<number> {
  const seen = repertoireOfMember({ repertoireId, ...choice })
  if (!seen) return 0
  const [found] = await db().select({ songs: count() }).from(songs).where(visibleSongs(seen))
  return found!.songs
}

/** The musician's own tags with their songs, most used first; at most 200. */
export function findOwnTags(musician: Musician) {
  const tag = sql<string>`unnest(${songs.tags})`
  return db()
    .select({ tag, songs: sql<number>`count(*)::int` })
    .from(songs)
    .where(visibleSongs(ownRepertoire(musician)))
    .groupBy(tag)
    .orderBy(desc(sql`count(*)`), tag)
    .limit(200)
}
