import { keyPosition } from '@/lib/music/keys'
import type { TogetherQuery } from '@/lib/together'

type Asked = { key: string | null; genre: string | null; tempo: number | null; durationSeconds: number | null }

/** Whether a song is what a line-up asked for by key, genre, tempo and length; words to search for are not looked at. */
export function isAskedFor({ key, genre, tempo, durationSeconds }: Asked, { filter, length }: TogetherQuery): boolean {
  const position = key === null ? 'none' : keyPosition(key)!
  if (filter.keys?.length && !filter.keys.includes(position)) return false
  if (filter.genre && genre !== filter.genre) return false
  return within(tempo, filter.tempo) && within(durationSeconds, length)
}

/** What is not known is within no bounds. */
function within(value: number | null, { from, to }: { from?: number; to?: number } = {}): boolean {
  if (from === undefined && to === undefined) return true
  return value !== null && value >= (from ?? value) && value <= (to ?? value)
}
