import 'server-only'
import type { CopiedSong } from '@/lib/repertoire-copy/packed-songs'
import { reading } from './reading'
import type { Readable } from './repertoires'
import { songs } from './schema'
import { visibleSongs } from './song-conditions'
import { songRow } from './song-pages'

/** Beyond it a browser asks the server: two megabytes are no help on a phone. */
const MOST_COPIED = 20_000

/** All songs of a repertoire as rows show them, by title; undefined where there are more than 20,000. */
export async function findAllSongs(from: Readable): Promise<CopiedSong[] | undefined> {
  const all = await reading(from, (database) =>
    database
      .select(songRow)
      .from(songs)
      .where(visibleSongs(from))
      .orderBy(songs.search, songs.id)
      .limit(MOST_COPIED + 1),
  )
  return all.length > MOST_COPIED ? undefined : all
}
