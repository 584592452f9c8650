'use client'

import type { SongFilter } from '@/lib/song-filter'
import { FoundWords } from '../found-words'
import { useLastAhead } from './searching'

type FoundProps = { counts: { songs: number; found: number }; filter: SongFilter }

/** How many songs were found, and whether only the page's own copy was asked. */
export function Found({ counts, filter }: FoundProps) {
  const ahead = useLastAhead()
  if (!ahead) return <FoundWords counts={counts} filter={filter} />
  return (
    <>
      <FoundWords counts={{ ...counts, found: ahead.found }} filter={ahead.filter} />
      {ahead.away && ' No connection: from this page’s copy.'}
    </>
  )
}
