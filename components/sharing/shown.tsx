import { Fragment } from 'react'
import { filterInWords } from '@/lib/filter-words'
import type { SongFilter } from '@/lib/song-filter'

/** What a link shows, in words. */
export function Shown({ filter }: { filter: SongFilter }) {
  const words = filterInWords(filter)
  if (!words.length) return 'The whole repertoire'
  return words.map((part, place) => (
    <Fragment key={part}>
      {place > 0 && ' · '}
      <bdi>{part}</bdi>
    </Fragment>
  ))
}
