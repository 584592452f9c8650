'use client'

import { startTransition, useEffect, useState } from 'react'
import { useText } from '@/components/ui/use-text'
import type { FoundSongsProps } from '../browser-parts'
import { LinkedSongs } from '../linked-songs'
import type { ListedSong } from '../song-row'
import { useSearching } from './searching'

/** Longer than from one letter to the next. */
const PAUSE_MS = 250
/** A row is 64 high; what stands above the list has taken a share of each. */
const ROW_PX = 80

/** The first songs of a list: the server's, or those that the page's copy answers ahead of it. Where both have the same rows nothing moves. */
export function FoundSongs({ songs: given, songPath, songQuery, selection, children }: FoundSongsProps) {
  const { ahead } = useSearching()
  const songs = useText(given)
  const wanted = ahead?.songs ?? songs
  const [settled, settle] = useState(wanted)
  useEffect(() => {
    const pause = setTimeout(() => startTransition(() => settle(wanted)), PAUSE_MS)
    return () => clearTimeout(pause)
  }, [wanted])
  const isWhole = !ahead || settled === wanted
  const rows = isWhole ? wanted : firstOf(wanted, selection ? settled : [])
  return (
    <>
      <LinkedSongs songs={rows} songPath={songPath} songQuery={ahead?.query ?? songQuery} selection={selection} />
      {!ahead && children}
    </>
  )
}

/** As many rows as are seen at once: these are drawn with the letter, the others once the typing pauses. Boxes that stand there stay, with their ticks. */
function firstOf(songs: ListedSong[], kept: ListedSong[]): ListedSong[] {
  const [seen, ids] = [Math.ceil(window.innerHeight / ROW_PX), new Set(kept.map(({ id }) => id))]
  return songs.filter(({ id }, place) => place < seen || ids.has(id))
}
