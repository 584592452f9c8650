import 'server-only'
import { and, desc, eq, isNotNull, lt, sql } from 'drizzle-orm'
import { db } from './client'
import type { Writable } from './repertoires'
import { songs } from './schema'

/** The songs that can still be brought back, the last removed first; at most 200. */
export function findTrash(from: Writable) {
  return db()
    .select({ id: songs.id, title: songs.title, artist: songs.artist, key: songs.key, deletedAt: songs.deletedAt })
    .from(songs)
    .where(and(eq(songs.repertoireId, from.id), isNotNull(songs.deletedAt)))
    .orderBy(desc(songs.deletedAt), songs.id)
    .limit(200)
}

/** Deletes for good, in every repertoire, what has been in the trash for 30 days; answers how many songs that were. */
export async function emptyOldTrash(): Promise<number> {
  const gone = await db()
    .delete(songs)
    .where(lt(songs.deletedAt, sql`now() - interval '30 days'`))
    .returning({ id: songs.id })
  return gone.length
}
