import 'server-only'
import { keyPosition } from '@/lib/music/keys'
import { artistSort, searchText } from '@/lib/music/search-text'
import { songKey } from '@/lib/music/song-identity'
import type { SongFields } from '@/lib/songs'

/** The columns the app makes from the fields of a song. Every writer uses it, so that they never disagree. */
export function madeColumns({ title, artist, key }: Pick<SongFields, 'title' | 'artist' | 'key'>) {
  return {
    search: searchText(title, artist),
    artistSort: artistSort(artist),
    keyPos: key === null ? null : keyPosition(key),
    songKey: songKey(title, artist),
  }
}
