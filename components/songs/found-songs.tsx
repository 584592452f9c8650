'use client'

import { type ReactNode, useDeferredValue, useMemo } from 'react'
import { useSearching } from './searching'
import { SongList } from './song-list'
import type { ListedSong, Selection } from './song-row'

type FoundSongsProps = {
  songs: ListedSong[]
  songPath?: string
  songQuery: string
  selection?: Selection
  /** What belongs to the server's answer alone: the songs after these, and those spelt nearly like this. */
  children: ReactNode
}

/** More rows than a phone shows: these are drawn with the letter, the others after it. */
const FIRST = 14

/** The first songs of a list: the server's, or those that the page's copy answers ahead of it. Where both have the same rows nothing moves. */
export function FoundSongs({ songs, songPath, songQuery, selection, children }: FoundSongsProps) {
  const { ahead } = useSearching()
  const wanted = useMemo(
    () => (ahead ? { songs: ahead.songs, query: ahead.query } : { songs, query: songQuery }),
    [ahead, songs, songQuery],
  )
  const all = useDeferredValue(wanted)
  const rows = all === wanted ? wanted.songs : firstOf(wanted.songs, all.songs)
  return (
    <>
      {rows.length > 0 && (
        <SongList
          songs={rows}
          href={songPath === undefined ? undefined : ({ id }) => `${songPath}${id}${all.query}`}
          selection={selection}
        />
      )}
      {!ahead && children}
    </>
  )
}

/** The first rows, and whichever stand there already. */
function firstOf(songs: ListedSong[], shown: ListedSong[]): ListedSong[] {
  const ids = new Set(shown.map(({ id }) => id))
  return songs.filter(({ id }, place) => place < FIRST || ids.has(id))
}
