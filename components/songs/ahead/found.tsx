'use client'

import type { SongFilter } from '@/lib/song-filter'
import { foundWords } from '../found-words'
import { useLastAhead } from './searching'

type FoundProps = { counts: { songs: number; found: number }; filter: SongFilter }

/** How many songs were found, and whether only the page's own copy was asked. */
export function Found({ counts, filter }: FoundProps) {
  const ahead = useLastAhead()
  if (!ahead) return foundWords(counts, filter)
  const words = foundWords({ ...counts, found: ahead.found }, ahead.filter)
  return ahead.away ? `${words} No connection: from this page’s copy.` : words
}
