import { type MouseEvent, useLayoutEffect, useRef, useState } from 'react'
import { useFollowing } from '@/components/ui/use-following'
import { rowsText, SongList } from './song-list'
import type { ListedSong, Selection, SongRowProps } from './song-row'
import { StandingRows } from './standing-rows'

export type RowLook = {
  /** What a song's id is put behind, and the query kept after it; without a path songs are only read. */
  songPath?: string
  songQuery?: string
  selection?: Selection
  /** The id of the song that is open beside the list. */
  open?: string
}

export function rowsOf(songs: readonly ListedSong[], { songPath, songQuery = '', selection, open }: RowLook) {
  return songs.map<SongRowProps>((song) => ({
    song,
    href: songPath === undefined ? undefined : `${songPath}${song.id}${songQuery}`,
    selection,
    open: song.id === open,
  }))
}

/** A list that the server draws with these rows. From then on they are given to it by hand, from a layout effect on. */
export function useWrittenList(rows: readonly SongRowProps[], { songPath, selection }: RowLook, label?: string) {
  const follow = useFollowing()
  const list = useRef<HTMLUListElement>(null)
  const standing = useRef<StandingRows>(null)
  const [first] = useState(rows)
  // Not made a second time in the browser: there the server's rows stand already, and a list of its own is filled before it is seen.
  const [text] = useState(() => (typeof window === 'undefined' ? rowsText(rows) : ''))
  useLayoutEffect(() => {
    standing.current ??= new StandingRows(list.current!, first)
  }, [first])
  const drawn = (
    <SongList
      ref={list}
      text={text}
      label={label}
      linked={songPath !== undefined}
      ticking={selection !== undefined}
      onClick={follow}
      onMouseOver={showWhole}
    />
  )
  return { drawn, list, standing }
}

/** What is cut off in a row is told whole to a pointer that rests on it. */
function showWhole({ target }: MouseEvent) {
  const row = target instanceof Element ? target.closest('.song-row') : null
  for (const part of row?.querySelectorAll<HTMLElement>('.song-title, .song-artist, .song-artist bdi') ?? [])
    if (part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight) part.title = part.textContent
}
