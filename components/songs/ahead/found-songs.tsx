'use client'

import { startTransition, useEffect, useState } from 'react'
import { useText } from '@/components/ui/use-text'
import type { FoundSongsProps } from '../browser-parts'
import { LinkedSongs } from '../linked-songs'
import type { ListedSong } from '../song-row'
import { useSearching } from './searching'

/** Longer than from one letter to the next. */
const PAUSE_MS = 250
/** So few rows are drawn at once that a letter which comes meanwhile hardly waits. */
const [STEP, FRAME_MS] = [6, 16]
/** A row is 64 high; what stands above the list has taken a share of each. */
const ROW_PX = 80

/** The first songs of a list: the server's, or those that the page's copy answers ahead of it. Where both have the same rows nothing moves. */
export function FoundSongs({ songs: given, songPath, songQuery, selection, children }: FoundSongsProps) {
  const { ahead } = useSearching()
  const songs = useText(given)
  const wanted = ahead?.songs ?? songs
  const [settled, settle] = useState(wanted)
  const [drawn, draw] = useState({ of: wanted, rows: wanted.length })
  const isWhole = !ahead || settled === wanted
  useEffect(() => {
    if (settled === wanted) return
    let rows = rowsSeen()
    let next = setTimeout(further, PAUSE_MS)
    function further() {
      rows += STEP
      const isAll = isWhole || rows >= wanted.length
      startTransition(() => (isAll ? settle(wanted) : draw({ of: wanted, rows })))
      if (!isAll) next = setTimeout(further, FRAME_MS)
    }
    return () => clearTimeout(next)
  }, [wanted, settled, isWhole])
  const more = drawn.of === wanted ? drawn.rows : 0
  const rows = isWhole ? wanted : firstOf(wanted, Math.max(rowsSeen(), more), selection ? settled : [])
  return (
    <>
      <LinkedSongs songs={rows} songPath={songPath} songQuery={ahead?.query ?? songQuery} selection={selection} />
      {!ahead && children}
    </>
  )
}

/** Boxes that stand there stay, with their ticks. */
function firstOf(songs: ListedSong[], rows: number, kept: ListedSong[]): ListedSong[] {
  const ids = new Set(kept.map(({ id }) => id))
  return songs.filter(({ id }, place) => place < rows || ids.has(id))
}

/** As many as are seen at once: these are drawn with the letter, the others once the typing pauses, a few with each frame. */
function rowsSeen(): number {
  return Math.ceil(window.innerHeight / ROW_PX)
}
