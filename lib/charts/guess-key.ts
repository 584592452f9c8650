import { type ChartKey, keyAbove } from '@/lib/charts/chart-key'
import { type NamedChord, readChord } from '@/lib/charts/chord'
import { isDiminished, isMinor } from '@/lib/charts/chord-quality'
import type { Roots } from '@/lib/charts/chord-root'
import { modulo, noteOnStep, pitchOf } from '@/lib/charts/note'

// Triads of the scale by semitones above the tonic: what belongs counts for the key, the tonic itself most.
const MAJOR: Record<string, number> = { '0': 3, '2m': 1.5, '4m': 1.5, '5': 2, '7': 2.2, '9m': 1.8, '11d': 1, '10': 0.3 }
const MINOR: Record<string, number> = {
  '0m': 3,
  '2d': 1,
  '3': 1.6,
  '5m': 1.8,
  '7': 1.8,
  '7m': 1.5,
  '8': 1.6,
  '10': 1.8,
}
const MOST = 400

/** The key the chords of a song seem to be in, by the scale they share and the chord they begin and end on; null without chords. */
export function guessKey(written: readonly string[], roots: Roots): ChartKey | null {
  const chords = written.slice(0, MOST).flatMap((text) => {
    const chord = readChord(text, roots)
    return chord.kind === 'chord' && chord.root ? [chord] : []
  })
  if (chords.length === 0) return null
  let best: { key: ChartKey; score: number } | null = null
  for (const minor of [false, true])
    for (let pitch = 0; pitch < 12; pitch++) {
      const score = fit(chords, pitch, minor)
      if (!best || score > best.score) best = { key: named(pitch, minor, chords), score }
    }
  return best!.key
}

function fit(chords: NamedChord[], tonic: number, minor: boolean): number {
  const table = minor ? MINOR : MAJOR
  const value = (chord: NamedChord) => table[modulo(pitchOf(chord.root!) - tonic, 12) + kindOf(chord)] ?? -1
  const home = `0${minor ? 'm' : ''}`
  const isHome = (chord: NamedChord) => modulo(pitchOf(chord.root!) - tonic, 12) + kindOf(chord) === home
  const all = chords.reduce((sum, chord) => sum + value(chord), 0)
  const ends = (isHome(chords[0]!) ? 1 : 0) + (isHome(chords.at(-1)!) ? 1.2 : 0)
  return all + ends * Math.max(2, chords.length / 8)
}

function kindOf({ quality, lower }: NamedChord): string {
  if (isDiminished(quality)) return 'd'
  return lower || isMinor(quality) ? 'm' : ''
}

/** A key is named as its own chords are, G♭ where those write flats. */
function named(pitch: number, minor: boolean, chords: NamedChord[]): ChartKey {
  const usual = keyAbove({ tonic: noteOnStep(0, 0), minor }, pitch)
  const own = chords.find(({ root }) => pitchOf(root!) === pitch)
  return own?.root && Math.abs(own.root.alter) === 1 && (pitch === 6 || (minor && pitch === 3))
    ? { tonic: own.root, minor }
    : usual
}
