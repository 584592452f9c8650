import type { ChartKey } from '@/lib/charts/chart-key'
import { type ChordNames, rootsFor } from '@/lib/charts/chart-reader'
import { type Chord, type DegreeChord, type NamedChord, readChord, writeChord } from '@/lib/charts/chord'
import { asDegrees, fromDegrees } from '@/lib/charts/chord-numbers'
import { colourOf } from '@/lib/charts/chord-quality'
import type { Roots } from '@/lib/charts/chord-root'
import { modulo, noteOnStep, pitchOf, sameNote } from '@/lib/charts/note'
import { moveBass, moveRoot } from '@/lib/charts/spell'

/** From the key chords were written in to the one they are shown in; keys are null where none is known. */
export type Move = { from: ChartKey | null; to: ChartKey | null; semitones: number }

/** A chord for a reader: moved, and named in the reader's way. What is no chord comes back as it was written. */
export function changeChord(written: string, move: Move, roots: Roots, names: ChordNames): string {
  const chord = readChord(written, roots)
  if (chord.kind === 'text') return severalChords(written, move, roots, names)
  if (chord.kind === 'degree') return degreesFor(chord, move, roots, names) ?? written
  if (chord.kind !== 'chord') return written
  if (names === 'as written' && isStill(move)) return written
  return writeChord(
    named(movedChord(chord, move), move, names),
    names === 'as written' ? undefined : rootsFor(names, chord.roots),
  )
}

/** Numbers hold in every key; they become chords for a reader who wants those, where the key is known. */
function degreesFor(chord: DegreeChord, { to }: Move, roots: Roots, names: ChordNames): string | null {
  if (!to || names === 'as written') return null
  const named = fromDegrees(chord, to)
  if (names !== 'numbers' && names !== 'roman') return writeChord(named, rootsFor(names, roots))
  return writeChord(asDegrees(named, to, names === 'numbers' ? 'number' : 'roman'))
}

/** A chord moved from one key to another. */
function movedChord(chord: NamedChord, { from, to, semitones }: Move): NamedChord {
  const { root, bass, quality, lower } = chord
  if (!from || !to) {
    const up = (note: NonNullable<typeof root>) =>
      noteOnStep(STEPS[modulo(pitchOf(note) + semitones, 12)]!, pitchOf(note) + semitones)
    return { ...chord, root: root && up(root), bass: bass && up(bass) }
  }
  const newRoot = root && moveRoot(root, from, to, lower ? 'other' : colourOf(quality))
  const newBass = bass && (root && newRoot ? moveBass(bass, root, newRoot, to) : moveRoot(bass, from, to, 'other'))
  return { ...chord, root: newRoot, bass: newBass }
}

// C, C♯, D, E♭, E, F, F♯, G, A♭, A, B♭, B: where no key is known.
const STEPS = [0, 0, 1, 2, 2, 3, 3, 4, 5, 5, 6, 6]

function named(chord: Chord, { to }: Move, names: ChordNames): Chord {
  if (!to || (names !== 'numbers' && names !== 'roman')) return chord
  return asDegrees(chord, to, names === 'numbers' ? 'number' : 'roman')
}

function isStill({ from, to, semitones }: Move): boolean {
  return modulo(semitones, 12) === 0 && (!from || !to || sameNote(from.tonic, to.tonic))
}

/** Several chords between two brackets, `[C - G/B]`, where nothing else stands there. */
function severalChords(written: string, move: Move, roots: Roots, names: ChordNames): string {
  if (!/[\s,|]/.test(written) || written.length > 200) return written
  const pieces = written.split(/([\s,|–-]*[\s,|]+[\s,|–-]*)/)
  const alone = pieces.every((piece, index) => index % 2 === 1 || piece === '' || isChord(piece, roots))
  return alone
    ? pieces
        .map((piece, index) => (index % 2 === 1 || piece === '' ? piece : changeChord(piece, move, roots, names)))
        .join('')
    : written
}

function isChord(text: string, roots: Roots): boolean {
  return readChord(text, roots).kind === 'chord'
}
