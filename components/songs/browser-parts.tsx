import type { ComponentType, ReactNode } from 'react'
import type { AsText } from '@/lib/as-text'
import type { SongFilter } from '@/lib/song-filter'
import { FoundWords } from './found-words'
import { LinkedSongs } from './linked-songs'
import type { ListedSong, Selection } from './song-row'
import { SongSearch } from './song-search'
import type { SongSearchProps } from './use-song-search'

export type FoundSongsProps = {
  songs: AsText<ListedSong[]>
  songPath?: string
  songQuery: string
  selection?: Selection
  /** What belongs to the server's answer alone: the songs after these, and those spelt nearly like this. */
  children: ReactNode
}

/** The parts of a list that can be answered ahead of the server. A page that never does sends no script for it. */
export type BrowserParts = {
  Searching: ComponentType<SongSearchProps & { copyFrom?: string; answer: unknown; children: ReactNode }>
  Search: ComponentType<SongSearchProps>
  Found: ComponentType<{ counts: { songs: number; found: number }; filter: SongFilter }>
  Songs: ComponentType<FoundSongsProps>
}

export const ANSWERED_BY_SERVER: BrowserParts = {
  Searching: ({ children }) => children,
  Search: SongSearch,
  Found: FoundWords,
  Songs: ({ songs, songPath, songQuery, selection, children }) => (
    <>
      <LinkedSongs songs={songs} songPath={songPath} songQuery={songQuery} selection={selection} />
      {children}
    </>
  ),
}
