import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { addUser } from '@/db/musicians'
import { ownRepertoire } from '@/db/repertoires'
import { repertoires, songs } from '@/db/schema'
import { addSession } from '@/db/sessions'
import { addSong } from '@/db/song-changes'
import { madeColumns } from '@/db/song-columns'
import type { Musician } from '@/lib/musician'
import { EMPTY_SONG, type SongFields } from '@/lib/songs'
import { newToken, tokenHash } from '@/lib/tokens'

/** A musician nobody else in the tests knows, with an empty repertoire. */
export async function createMusician(name = 'Nina Test'): Promise<Musician> {
  const id = await addUser({ googleId: `test-${randomUUID()}`, email: `${randomUUID()}@example.test`, name })
  const [repertoire] = await db().select({ id: repertoires.id }).from(repertoires).where(eq(repertoires.userId, id))
  return { id, name, repertoireId: repertoire!.id }
}

/** Signs a musician in by the app's own session store and answers the token for the cookie. */
export async function createSession(musician: Musician, device = 'Chrome on Linux'): Promise<string> {
  const token = newToken()
  await addSession({ tokenHash: tokenHash(token), userId: musician.id, device })
  return token
}

export function createSong(musician: Musician, fields: Partial<SongFields> & { title: string }): Promise<string> {
  return addSong(ownRepertoire(musician), { ...EMPTY_SONG, ...fields }, randomUUID())
}

/** Many songs at once, in the order given. */
export async function createSongs(
  musician: Musician,
  many: (Partial<SongFields> & { title: string })[],
): Promise<void> {
  const owner = { repertoireId: musician.repertoireId, addedBy: musician.id }
  const rows = many.map((fields) => ({ ...EMPTY_SONG, ...fields }))
  for (let from = 0; from < rows.length; from += 500) {
    const batch = rows.slice(from, from + 500).map((song) => ({ ...song, ...madeColumns(song), ...owner }))
    await db().insert(songs).values(batch)
  }
  await db()
    .update(repertoires)
    .set({ version: sql`${repertoires.version} + 1` })
    .where(eq(repertoires.id, musician.repertoireId))
}
