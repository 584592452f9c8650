'use client'

import { useDeferredValue, useMemo } from 'react'
import { useText } from '@/components/ui/use-text'
import type { FoundSongsProps } from '../browser-parts'
import { LinkedSongs } from '../linked-songs'
import type { ListedSong } from '../song-row'
import { useSearching } from './searching'

/** More rows than a phone shows: these are drawn with the letter, the others after it. */
const FIRST = 10

/** The first songs of a list: the server's, or those that the page's copy answers ahead of it. Where both have the same rows nothing moves. */
export function FoundSongs({ songs: given, songPath, songQuery, selection, children }: FoundSongsProps) {
  const { ahead } = useSearching()
  const songs = useText(given)
  const wanted = useMemo(
    () => (ahead ? { songs: ahead.songs, query: ahead.query } : { songs, query: songQuery }),
    [ahead, songs, songQuery],
  )
  const all = useDeferredValue(wanted)
  const rows = all === wanted ? wanted.songs : firstOf(wanted.songs, all.songs)
  return (
    <>
      <LinkedSongs songs={rows} songPath={songPath} songQuery={all.query} selection={selection} />
      {!ahead && children}
    </>
  )
}

/** The first rows, and whichever stand there already. */
function firstOf(songs: ListedSong[], shown: ListedSong[]): ListedSong[] {
  const ids = new Set(shown.map(({ id }) => id))
  return songs.filter(({ id }, place) => place < FIRST || ids.has(id))
}
