import 'server-only'
import { and, desc, eq, isNotNull, lt, sql } from 'drizzle-orm'
import { z } from 'zod'
import { db } from './client'
import type { Writable } from './repertoires'
import { songs } from './schema'

/** The songs that can still be brought back and for how many days, the last removed first; at most 200. */
export function findTrash(from: Writable) {
  return db()
    .select({
      id: songs.id,
      title: songs.title,
      artist: songs.artist,
      daysLeft: sql<number>`ceil(extract(epoch from ${songs.deletedAt} + interval '30 days' - now()) / 86400)::int`,
    })
    .from(songs)
    .where(and(eq(songs.repertoireId, from.id), isNotNull(songs.deletedAt)))
    .orderBy(desc(songs.deletedAt), songs.id)
    .limit(200)
}

/** A song of this repertoire in the trash; undefined if it is not there. */
export async function findRemovedSong(from: Writable, id: string) {
  if (!z.uuid().safeParse(id).success) return undefined
  const [song] = await db()
    .select({ id: songs.id, title: songs.title })
    .from(songs)
    .where(and(eq(songs.repertoireId, from.id), eq(songs.id, id), isNotNull(songs.deletedAt)))
  return song
}

/** Deletes for good, in every repertoire, what has been in the trash for 30 days; answers how many songs that were. */
export async function emptyOldTrash(): Promise<number> {
  const gone = await db()
    .delete(songs)
    .where(lt(songs.deletedAt, sql`now() - interval '30 days'`))
    .returning({ id: songs.id })
  return gone.length
}
