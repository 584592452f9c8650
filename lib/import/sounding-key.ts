import { PITCH_MAJOR, PITCH_MINOR } from '@/lib/music/key-spellings'
import { tonicSemitone } from '@/lib/music/keys'

/** The key some semitones up, in its usual spelling; null if the text is no key in letter spelling. */
export function keyUp(key: string, semitones: number): string | null {
  const tonic = tonicSemitone(key)
  if (tonic === null) return null
  if (semitones % 12 === 0) return key
  return (key.endsWith('m') ? PITCH_MINOR : PITCH_MAJOR)[(((tonic + semitones) % 12) + 12) % 12]!
}
