import { type SongFilter, songFilterParams } from '@/lib/song-filter'

/** The list of the songs a number counts, of the repertoire that is listed at this path. */
export function songsBehind(path: string, filter: SongFilter): string {
  return `${path}?${songFilterParams(filter)}`
}
