import { type SongFilter, songFilterParams } from '@/lib/song-filter'

/** The list of the songs a number counts. */
export function songsBehind(filter: SongFilter): string {
  return `/repertoire?${songFilterParams(filter)}`
}
