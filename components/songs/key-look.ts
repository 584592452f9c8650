import { keyInWords, keyLabel, keyPosition } from '@/lib/music/keys'

/** How a key is shown and read aloud; `position` is its place on the circle of fifths, and a key that is none has no place. */
export function keyLook(key: string | null): { label: string; words: string; position: number | null } {
  const position = key === null ? null : keyPosition(key)
  if (key === null || position === null) return { label: '–', words: 'key unknown', position: null }
  return { label: keyLabel(key), words: keyInWords(key), position }
}
