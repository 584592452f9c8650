import type { SongFilter } from '@/lib/song-filter'

/** How many songs a filter let through; nothing to say without one. */
export function foundWords({ songs, found }: { songs: number; found: number }, filter: SongFilter): string {
  if (Object.values(filter).every((value) => value === undefined)) return ''
  if (found === 0) return `None of ${songs.toLocaleString('en')} songs`
  return `${found.toLocaleString('en')} of ${songs.toLocaleString('en')} songs`
}
