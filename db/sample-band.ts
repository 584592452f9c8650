import 'server-only'
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Musician } from '@/lib/musician'
import { EMPTY_SONG, type SongFields } from '@/lib/songs'
import { memberOf } from './band-membership'
import { db } from './client'
import { ownRepertoire, writableBandRepertoire } from './repertoires'
import { songs } from './schema'
import { newId } from './schema/columns'
import { changeSong, changeSongs } from './song-changes'
import { copySongs } from './song-copies'
import { findSong, type Song } from './songs'

/** What a sample musician gives the band: songs of theirs by title, and how some of these became in their own repertoire since. */
export type Brings = { titles: string[]; since: Record<string, Partial<SongFields>> }

/** Has a sample musician bring songs to the band. Where they have none of them any more, nothing happens. */
export async function bringSampleSongs(player: Musician, bandId: string, { titles, since }: Brings): Promise<void> {
  const member = await memberOf(player, bandId)
  const [own, ours] = [ownRepertoire(player), member && writableBandRepertoire(member)]
  if (!ours || !own.id) return
  const found = await db()
    .select({ id: songs.id, title: songs.title })
    .from(songs)
    .where(and(eq(songs.repertoireId, own.id), inArray(songs.title, titles)))
    .orderBy(asc(songs.id))
    .limit(titles.length)
  const { ids } = await copySongs(
    own,
    ours,
    found.map(({ id }) => id),
    newId(),
  )
  await changeSongs(ours, ids, { readiness: 'ready' })
  for (const { id, title } of found.filter(({ title }) => title in since)) {
    const song = await findSong(own, id)
    if (song) await changeSong(own, song, { ...fieldsOf(song), ...since[title] })
  }
}

function fieldsOf(song: Song): SongFields {
  return Object.fromEntries(
    Object.keys(EMPTY_SONG).map((field) => [field, song[field as keyof SongFields]]),
  ) as SongFields
}
