import { type ChartKey, signature } from '@/lib/charts/chart-key'
import { modulo, type Note, noteAbove, noteOnStep, pitchOf } from '@/lib/charts/note'

/** What a chord is like, as far as its spelling hangs on it: `sharp` leads upwards (dim, half-diminished). */
export type Colour = 'sharp' | 'plain' | 'other'

// Letters and semitones above the tonic by which a pitch 0–11 above it is usually written.
const MAJOR = [0, 1, 1, 2, 2, 3, 3, 4, 5, 5, 6, 6]
const MAJOR_PLAIN = [0, 1, 1, 2, 2, 3, 4, 4, 5, 5, 6, 6]
const MINOR = [0, 1, 1, 2, 2, 3, 3, 4, 5, 5, 6, 6]
const MAJOR_RAISED = [0, 0, 1, 1, 2, 3, 3, 4, 4, 5, 6, 6]

/**
 * A root moved from one key to another, keeping its function: B♭ in C (♭VII) is D♭ in E♭, F♯ (♯IV) is A♯ in E. Double
 * accidentals become the note that is played, and come back as what they stood for.
 */
export function moveRoot(note: Note, from: ChartKey, to: ChartKey, colour: Colour): Note {
  const meant = asMeant(note, from, colour)
  const steps = to.tonic.step - from.tonic.step
  return readable(noteAbove(meant, steps, pitchOf(to.tonic) - pitchOf(from.tonic)), to, colour)
}

/** A bass note moved along with its root, spelled as the same interval above the new root. */
export function moveBass(bass: Note, root: Note, newRoot: Note, to: ChartKey): Note {
  const semitones = modulo(pitchOf(bass) - pitchOf(root), 12)
  const steps = tidySteps(modulo(bass.step - root.step, 7), semitones)
  const moved = noteAbove(newRoot, steps, semitones)
  if (Math.abs(moved.alter) > 1) return plain(moved)
  return steps % 2 === 0 ? moved : readable(moved, to, 'other')
}

/** The usual spelling of a pitch in a key. */
export function spelledIn(key: ChartKey, pitch: number, colour: Colour = 'plain'): Note {
  const above = modulo(pitch - pitchOf(key.tonic), 12)
  const table = colour === 'sharp' ? MAJOR_RAISED : colour === 'plain' ? MAJOR_PLAIN : MAJOR
  const steps = (key.minor ? MINOR : table)[above]!
  return noteOnStep(key.tonic.step + steps, pitch)
}

/** A note that could only be written plainly stands for the double accidental or C♭ behind it; A♯ for a plain B♭ chord. */
function asMeant(note: Note, from: ChartKey, colour: Colour): Note {
  const usual = spelledIn(from, pitchOf(note), colour)
  const shown = readable(usual, from, colour)
  if (shown.step === note.step && shown.alter === note.alter) return usual
  if (belongs(usual, from) && !belongs(note, from)) return usual
  return colour === 'plain' && note.alter > 0 && usual.alter <= 0 && !raisedOnPurpose(note, from) ? usual : note
}

/** ♯I and ♯IV of a major key, and every raised degree of a minor one, are written sharp by those who mean them. */
function raisedOnPurpose(note: Note, { tonic, minor }: ChartKey): boolean {
  const above = modulo(pitchOf(note) - pitchOf(tonic), 12)
  return minor ? above !== 1 : above === 1 || above === 6
}

function readable(note: Note, key: ChartKey, colour: Colour): Note {
  if (Math.abs(note.alter) > 1) return plain(note)
  const pitch = pitchOf(note)
  const odd = note.alter !== 0 && plain(note).alter === 0 && [0, 4, 5, 11].includes(pitch)
  if (!odd || belongs(note, key)) return note
  if (note.alter > 0) return colour === 'sharp' ? note : plain(note)
  return note.step === 0 && signature(key) <= -3 ? note : plain(note)
}

/** In the scale of the key, with the raised sixth and seventh of a minor one. */
function belongs(note: Note, { tonic, minor }: ChartKey): boolean {
  const above = modulo(pitchOf(note) - pitchOf(tonic), 12)
  const steps = modulo(note.step - tonic.step, 7)
  const scale = minor ? [[0], [2], [3], [5], [7], [8, 9], [10, 11]] : [[0], [2], [4], [5], [7], [9], [11]]
  return scale[steps]!.includes(above)
}

function plain(note: Note): Note {
  const pitch = pitchOf(note)
  const sharps = note.alter > 0
  const natural = [0, 2, 4, 5, 7, 9, 11].indexOf(pitch)
  if (natural >= 0) return { step: natural, alter: 0 }
  return noteOnStep((sharps ? [0, 0, 0, 1, 0, 0, 3, 0, 4, 0, 5] : [0, 1, 0, 2, 0, 0, 4, 0, 5, 0, 6])[pitch]!, pitch)
}

/** Letters between root and bass as chords have them: D♭/F written C♯/F is a third all the same. */
function tidySteps(steps: number, semitones: number): number {
  if (steps === 3 && semitones === 4) return 2
  if (steps === 1 && semitones === 3) return 2
  if (steps === 5 && (semitones === 7 || semitones === 10)) return semitones === 7 ? 4 : 6
  return steps
}
