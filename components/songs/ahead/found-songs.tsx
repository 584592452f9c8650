'use client'

import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useText } from '@/components/ui/use-text'
import type { FoundSongsProps } from '../browser-parts'
import { rowsOf, useWrittenList } from '../use-written-list'
import { useLastAhead, useSearching } from './searching'
import { writeAhead } from './write-ahead'

/** The first songs of a list: the server's, or those that the page's copy answers ahead of it. Where both have the same rows nothing moves. */
export function FoundSongs({ songs: given, songPath, songQuery, selection, children }: FoundSongsProps) {
  const [{ look, onLetter }, lastAhead] = [useSearching(), useLastAhead()]
  const songs = useText(given)
  const rows = useMemo(() => rowsOf(songs, { songPath, songQuery, selection }), [songs, songPath, songQuery, selection])
  const { drawn, list, standing } = useWrittenList(rows, { songPath, selection })
  const stop = useRef<() => void>(undefined)
  useLayoutEffect(() => {
    const write = (byLetter: boolean) => {
      stop.current?.()
      const ahead = look()
      list.current!.toggleAttribute('data-ahead', ahead !== undefined)
      if (!ahead) return standing.current!.replace(rows)
      const wanted = rowsOf(ahead.songs, { songPath, songQuery: ahead.query, selection })
      // Whoever types is in no row. Otherwise a row may have the focus, and stays its song's.
      stop.current = writeAhead(standing.current!, wanted, byLetter && !selection)
    }
    write(false)
    return onLetter(() => write(true))
  }, [look, onLetter, list, standing, rows, songPath, selection])
  useEffect(() => () => stop.current?.(), [])
  return (
    <>
      {drawn}
      {!lastAhead && children}
    </>
  )
}
