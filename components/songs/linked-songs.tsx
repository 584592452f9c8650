'use client'

import { useLayoutEffect, useMemo } from 'react'
import { useText } from '@/components/ui/use-text'
import type { AsText } from '@/lib/as-text'
import type { ListedSong } from './song-row'
import { type RowLook, rowsOf, useWrittenList } from './use-written-list'

type LinkedSongsProps = RowLook & { songs: AsText<ListedSong[]> | ListedSong[]; label?: string }

/** A list that travels to the browser as rows, and not a second time as what they look like. */
export function LinkedSongs({ songs: given, songPath, songQuery, selection, open, label }: LinkedSongsProps) {
  const songs = useText(given)
  const rows = useMemo(
    () => rowsOf(songs, { songPath, songQuery, selection, open }),
    [songs, songPath, songQuery, selection, open],
  )
  const { drawn, standing } = useWrittenList(rows, { songPath, selection }, label)
  useLayoutEffect(() => standing.current!.replace(rows), [rows, standing])
  return drawn
}
