import { keyLabel } from '@/lib/music/keys'
import type { SongFields } from '@/lib/songs'

/** Songs one to a line, `Title - Artist (B♭)`, to paste anywhere. */
export function songLines(songs: readonly SongFields[]): string {
  return songs.map((song) => `${songLine(song)}\n`).join('')
}

function songLine({ title, artist, key }: SongFields): string {
  const words = artist ? `${title} - ${artist}` : title
  return `${words}${key ? ` (${keyLabel(key)})` : ''}`.replace(/\s+/g, ' ').trim()
}
