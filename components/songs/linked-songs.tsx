'use client'

import { useFollowing } from '@/components/ui/use-following'
import { SongList } from './song-list'
import type { ListedSong, Selection } from './song-row'

type LinkedSongsProps = {
  songs: ListedSong[]
  /** What a song's id is put behind, and the query kept after it; without a path songs are only read. */
  songPath?: string
  songQuery?: string
  selection?: Selection
  open?: string
  label?: string
}

/** A list that travels to the browser as rows, and not a second time as what they look like. */
export function LinkedSongs({ songPath, songQuery = '', ...list }: LinkedSongsProps) {
  const href = songPath === undefined ? undefined : ({ id }: ListedSong) => `${songPath}${id}${songQuery}`
  return <SongList href={href} onClick={useFollowing()} {...list} />
}
