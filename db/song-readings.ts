import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Musician } from '@/lib/musician'
import { type Profile, profile } from '@/lib/profile'
import { db } from './client'
import type { Readable } from './repertoires'
import { songReadings, songs, users } from './schema'
import { visibleSongs } from './song-conditions'

export type Reading = { key: string | null; capo: number | null; profile: Profile }

/** How this musician reads a song, the key and the capo that stick, and what they play. */
export async function findReading(musician: Musician, songId: string): Promise<Reading> {
  const [row] = await db()
    .select({ key: songReadings.key, capo: songReadings.capo, profileData: users.profileData })
    .from(users)
    .leftJoin(songReadings, and(eq(songReadings.userId, users.id), eq(songReadings.songId, songId)))
    .where(eq(users.id, musician.id))
    .limit(1)
  return { key: row?.key ?? null, capo: row?.capo ?? null, profile: profile.safeParse(row?.profileData).data ?? {} }
}

/**
 * Keeps the key or the capo in which this musician reads a song; null goes back to the band's or the song's. It changes nothing
 * for anybody else, so that the log does not tell of it. Answers whether they may read the song.
 */
export async function keepReading(
  musician: Musician,
  from: Readable,
  songId: string,
  change: { key?: string | null; capo?: number | null },
): Promise<boolean> {
  return db().transaction(async (tx) => {
    const [song] = await tx
      .select({ id: songs.id })
      .from(songs)
      .where(and(visibleSongs(from), eq(songs.id, songId)))
    if (!song) return false
    await tx
      .insert(songReadings)
      .values({ userId: musician.id, songId, ...change })
      .onConflictDoUpdate({
        target: [songReadings.userId, songReadings.songId],
        set: { ...change, updatedAt: new Date() },
      })
    return true
  })
}
