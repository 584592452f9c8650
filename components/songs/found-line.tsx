'use client'

import type { SongFilter } from '@/lib/song-filter'
import { useSearching } from './searching'

type FoundLineProps = { counts: { songs: number; found: number }; filter: SongFilter }

/** How many songs were found, and whether only the page's own copy was asked. */
export function FoundLine({ counts, filter }: FoundLineProps) {
  const { ahead } = useSearching()
  return (
    <p role="status" className="figures min-w-0 text-soft max-sm:text-sm">
      {ahead ? words({ ...counts, found: ahead.found }, ahead.filter) : words(counts, filter)}
      {ahead?.away && ' No connection: from this page’s copy.'}
    </p>
  )
}

function words({ songs, found }: { songs: number; found: number }, filter: SongFilter): string {
  if (!Object.values(filter).some((value) => value !== undefined)) return ''
  if (found === 0) return `None of ${songs.toLocaleString('en')} songs`
  return `${found.toLocaleString('en')} of ${songs.toLocaleString('en')} songs`
}
