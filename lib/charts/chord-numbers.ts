import type { ChartKey } from '@/lib/charts/chart-key'
import type { Chord, DegreeChord, NamedChord } from '@/lib/charts/chord'
import { isDiminished, isHalfDiminished, isMinor, withoutMinor } from '@/lib/charts/chord-quality'
import type { Degree } from '@/lib/charts/degree'
import { modulo, type Note, noteOnStep, pitchOf } from '@/lib/charts/note'
import { spelledIn } from '@/lib/charts/spell'

const SCALE = [0, 2, 4, 5, 7, 9, 11]

/** A chord as a number of its key: `6m` (Nashville) or `vi` (Roman). Degrees count from the tonic, of minor keys too. */
export function asDegrees(chord: Chord, key: ChartKey, style: 'number' | 'roman'): Chord {
  if (chord.kind !== 'chord') return chord
  const { quality, lower, before, after } = chord
  const small = lower || isMinor(quality)
  const low = style === 'roman' && (small || isDiminished(quality) || isHalfDiminished(quality))
  const shape = style === 'number' ? 'number' : low ? 'roman' : 'Roman'
  const root = chord.root && degreeOf(chord.root, key, shape)
  const bass = chord.bass && degreeOf(chord.bass, key, style === 'number' ? 'number' : 'Roman')
  if (!root) return { kind: 'text', text: bass ? `/${degreeText(bass)}` : '' }
  const shown = style === 'number' ? (lower ? `m${quality}` : quality) : romanQuality(quality)
  return { kind: 'degree', degree: root, quality: shown, bass, before, after }
}

/** A number as the chord it names in a key. */
export function fromDegrees(chord: DegreeChord, key: ChartKey): NamedChord {
  const { degree, quality, bass, before, after } = chord
  const minor =
    degree.style === 'roman' && !isDiminished(quality) && !isHalfDiminished(quality) ? `m${quality}` : quality
  const around = { before, after, lower: false, lowerBass: false, roots: 'letters' as const }
  return { kind: 'chord', root: noteOf(degree, key), quality: minor, bass: bass && noteOf(bass, key), ...around }
}

function degreeOf(note: Note, { tonic }: ChartKey, style: Degree['style']): Degree {
  const major: ChartKey = { tonic, minor: false }
  const above = modulo(pitchOf(note) - pitchOf(tonic), 12)
  const step = modulo(note.step - tonic.step, 7)
  const alter = modulo(above - SCALE[step]! + 6, 12) - 6
  if (Math.abs(alter) <= 1) return { step, alter, style }
  const usual = spelledIn(major, pitchOf(note))
  const usualStep = modulo(usual.step - tonic.step, 7)
  return { step: usualStep, alter: modulo(above - SCALE[usualStep]! + 6, 12) - 6, style }
}

function noteOf({ step, alter }: Degree, { tonic }: ChartKey): Note {
  const note = noteOnStep(tonic.step + step, pitchOf(tonic) + SCALE[step]! + alter)
  return Math.abs(note.alter) > 1 ? spelledIn({ tonic, minor: false }, pitchOf(note)) : note
}

function romanQuality(quality: string): string {
  if (isDiminished(quality)) return quality.replace(/^(?:dim|DIM|[°ºo])/, '°')
  return isMinor(quality) ? withoutMinor(quality) : quality
}

function degreeText({ step, alter }: Degree): string {
  return (alter < 0 ? 'b' : alter > 0 ? '#' : '') + (step + 1)
}
