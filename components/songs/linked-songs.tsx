'use client'

import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { useFollowing } from '@/components/ui/use-following'
import { useText } from '@/components/ui/use-text'
import type { AsText } from '@/lib/as-text'
import { SongList } from './song-list'
import type { ListedSong, Selection } from './song-row'

type LinkedSongsProps = {
  songs: AsText<ListedSong[]> | ListedSong[]
  /** What a song's id is put behind, and the query kept after it; without a path songs are only read. */
  songPath?: string
  songQuery?: string
  selection?: Selection
  open?: string
  label?: string
}

/** A list that travels to the browser as rows, and not a second time as what they look like. */
export function LinkedSongs({ songs, songPath, songQuery = '', ...rest }: LinkedSongsProps) {
  const [rows, follow] = [useText(songs), useFollowing()]
  const list = useRef<HTMLUListElement>(null)
  // The rows stay as they were written, and their links are told of another query: one that is pressed or has the focus is not taken away.
  const [written] = useState(songQuery)
  useEffect(() => {
    if (!rows.length) return
    for (const link of list.current?.querySelectorAll<HTMLAnchorElement>('a.song-title') ?? [])
      link.setAttribute('href', link.pathname + songQuery)
  }, [rows, songQuery])
  const href = songPath === undefined ? undefined : ({ id }: ListedSong) => `${songPath}${id}${written}`
  if (!rows.length) return null
  return <SongList ref={list} songs={rows} href={href} onClick={follow} onMouseOver={showWhole} {...rest} />
}

/** What is cut off in a row is told whole to a pointer that rests on it. */
function showWhole({ target }: MouseEvent) {
  const row = target instanceof Element ? target.closest('.song-row') : null
  for (const part of row?.querySelectorAll<HTMLElement>('.song-title, .song-artist, .song-artist bdi') ?? [])
    if (part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight) part.title = part.textContent
}
