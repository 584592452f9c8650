import type { ChartKey } from '@/lib/charts/chart-key'
import type { Chord, DegreeChord, NamedChord } from '@/lib/charts/chord'
import { colourOf, isDiminished, isHalfDiminished, isMinor, withoutMinor } from '@/lib/charts/chord-quality'
import type { Degree } from '@/lib/charts/degree'
import { type Note, noteOnStep, pitchOf } from '@/lib/charts/note'
import { type Colour, moveRoot, spelledIn } from '@/lib/charts/spell'

const SCALE = [0, 2, 4, 5, 7, 9, 11]

/** A chord as a number of its key: `6m` (Nashville) or `vi` (Roman). Degrees count from the tonic, of minor keys too. */
export function asDegrees(chord: Chord, key: ChartKey, style: 'number' | 'roman'): Chord {
  if (chord.kind !== 'chord') return chord
  const { quality, lower, before, after } = chord
  const small = lower || isMinor(quality)
  const low = style === 'roman' && (small || isDiminished(quality) || isHalfDiminished(quality))
  const shape = style === 'number' ? 'number' : low ? 'roman' : 'Roman'
  const root = chord.root && degreeOf(chord.root, key, shape, colourOf(quality))
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

/** Degrees are read off C, where every function has a plain spelling. */
function degreeOf(note: Note, key: ChartKey, style: Degree['style'], colour: Colour = 'other'): Degree {
  const inC = moveRoot(note, key, { tonic: { step: 0, alter: 0 }, minor: key.minor }, colour)
  return { step: inC.step, alter: inC.alter, style }
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
