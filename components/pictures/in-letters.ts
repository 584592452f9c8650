import type { Typeface } from './typefaces'

/**
 * A text as it can be set, and the first typeface that has all its letters; undefined if none has. Key signs become letters,
 * emoji and invisible signs are dropped.
 */
export function inLetters(text: string, faces: Typeface[]): { words: string; face: Typeface } | undefined {
  const words = text
    .normalize('NFC')
    .replaceAll('♭', 'b')
    .replaceAll('♯', '#')
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\p{Cf}|\ufe0f|\u20e3/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  const face = faces.find((face) => face.covers(words))
  return words && face ? { words, face } : undefined
}
