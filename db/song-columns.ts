import 'server-only'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { keyPosition } from '@/lib/music/keys'
import { artistSort, searchPart, searchTextOf } from '@/lib/music/search-text'
import { artistIdentity, songKeyOf } from '@/lib/music/song-identity'
import type { SongFields } from '@/lib/songs'
import { songs } from './schema'

type Named = Pick<SongFields, 'title' | 'artist' | 'key'>

/** The columns of what a song knows, as `SongFields` names them. */
export const songFieldColumns = {
  title: songs.title,
  artist: songs.artist,
  key: songs.key,
  tempo: songs.tempo,
  genre: songs.genre,
  timeSignature: songs.timeSignature,
  durationSeconds: songs.durationSeconds,
  capo: songs.capo,
  chartTypes: songs.chartTypes,
  tags: songs.tags,
  readiness: songs.readiness,
  notes: songs.notes,
  driveFileId: songs.driveFileId,
  driveResourceKey: songs.driveResourceKey,
} satisfies Record<keyof SongFields, PgColumn>

/** The columns the app makes from the fields of a song. Every writer uses it, so that they never disagree. */
export function madeColumns({ title, artist, key }: Named, by = traitsOf(artist)) {
  return {
    search: searchTextOf(searchPart(title), by.words),
    artistSort: by.sort,
    keyPos: key === null ? null : keyPosition(key),
    songKey: songKeyOf(title, by.identity),
  }
}

/** The same for song after song of a list, in which artists come again and again. */
export function columnsMaker(): (song: Named) => ReturnType<typeof madeColumns> {
  const artists = new Map<string | null, ArtistTraits>()
  return (song) => {
    const known = artists.get(song.artist) ?? traitsOf(song.artist)
    artists.set(song.artist, known)
    return madeColumns(song, known)
  }
}

type ArtistTraits = { words: string; sort: string; identity: string }

function traitsOf(artist: string | null): ArtistTraits {
  return { words: searchPart(artist ?? ''), sort: artistSort(artist), identity: artistIdentity(artist) }
}
