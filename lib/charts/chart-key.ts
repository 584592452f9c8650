import { type Roots, rootName } from '@/lib/charts/chord-root'
import { modulo, type Note, noteOf, noteOnStep, pitchOf } from '@/lib/charts/note'
import { PITCH_MAJOR, PITCH_MINOR } from '@/lib/music/key-spellings'
import { readKey } from '@/lib/music/read-key'

/** A key as a chart is spelled in it. */
export type ChartKey = { tonic: Note; minor: boolean }

/** Reads a key in any usual spelling; null where none is named. `german`: a plain B is B flat. */
export function chartKey(text: string, german = false): ChartKey | null {
  const bare = text.trim()
  const tonic = german && bare === 'Bb' ? null : noteOf(bare.replace(/m$/, ''))
  if (tonic && /^[A-G]/.test(bare) && !german) return { tonic, minor: bare.endsWith('m') }
  const read = readKey(bare, { german, firstOfSeveral: true }).key
  const note = read && noteOf(read.replace('m', ''))
  return note ? { tonic: note, minor: read.endsWith('m') } : null
}

/** The key in letters, `Bb`, `F#m`, or as a chart names its roots: `Hm`. */
export function keyName({ tonic, minor }: ChartKey, roots: Roots = 'letters'): string {
  return rootName(tonic, roots) + (minor ? 'm' : '')
}

/** Sharps (positive) or flats (negative) of the key signature. */
export function signature({ tonic, minor }: ChartKey): number {
  const fifths = [0, 2, 4, -1, 1, 3, 5][tonic.step]! + 7 * tonic.alter
  return minor ? fifths - 3 : fifths
}

/**
 * The key some semitones higher as musicians name it: D♭ and not C♯, E♭ minor and not D♯ minor. F♯ or G♭ follows the
 * side the song comes from.
 */
export function keyAbove(key: ChartKey, semitones: number): ChartKey {
  if (modulo(semitones, 12) === 0) return key
  const pitch = modulo(pitchOf(key.tonic) + semitones, 12)
  if (!key.minor && pitch === 6) return { tonic: noteOnStep(signature(key) < 0 ? 4 : 3, 6), minor: false }
  return { tonic: noteOf((key.minor ? PITCH_MINOR : PITCH_MAJOR)[pitch]!.replace('m', ''))!, minor: key.minor }
}

/** The same song on another tonic, spelled as asked; a key nobody writes, such as D♯ major, by its usual name. */
export function keyOnTonic(key: ChartKey, tonic: Note): ChartKey {
  const asked = { tonic, minor: key.minor }
  if (Math.abs(signature(asked)) <= 7) return asked
  return keyAbove({ tonic: noteOnStep(0, 0), minor: key.minor }, pitchOf(tonic))
}

/** Semitones 0–11 from one key up to another. */
export function semitonesUp(from: ChartKey, to: ChartKey): number {
  return modulo(pitchOf(to.tonic) - pitchOf(from.tonic), 12)
}
