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

/** A list that is drawn with these rows, and from then on is given other ones by hand. */
export function useWrittenList(rows: readonly SongRowProps[], { songPath, selection }: RowLook, label?: string) {
  const follow = useFollowing()
  const list = useRef<HTMLUListElement>(null)
  const standing = useRef<StandingRows>(null)
  const [first] = useState(() => ({ rows, text: rowsText(rows) }))
  useLayoutEffect(() => {
    standing.current ??= new StandingRows(list.current!, first.rows)
  }, [first])
  const drawn = (
    <SongList
      ref={list}
      text={first.text}
      label={label}
      linked={songPath !== undefined}
      ticking={selection !== undefined}
      onClick={follow}
      onMouseOver={showWhole}
    />
  )
  return { drawn, standing }
}

/** What is cut off in a row is told whole to a pointer that rests on it. */
function showWhole({ target }: MouseEvent) {
  const row = target instanceof Element ? target.closest('.song-row') : null
  for (const part of row?.querySelectorAll<HTMLElement>('.song-title, .song-artist, .song-artist bdi') ?? [])
    if (part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight) part.title = part.textContent
}
