import 'server-only'
import { and, eq } from 'drizzle-orm'
import { db } from './client'
import type { Readable } from './repertoires'
import { songs, users } from './schema'
import { visibleSongs } from './song-conditions'

/** The name of whoever added this song; undefined where it is not known any more. */
export async function findAdder(from: Readable, songId: string): Promise<string | undefined> {
  const [adder] = await db()
    .select({ name: users.displayName })
    .from(songs)
    .innerJoin(users, eq(users.id, songs.addedBy))
    .where(and(visibleSongs(from), eq(songs.id, songId)))
  return adder?.name
}
