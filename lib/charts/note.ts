/** A note by its letter and accidental, so that C♯ and D♭ stay apart: step 0–6 for C–B, alter −1 for ♭ and 1 for ♯. */
export type Note = { step: number; alter: number }

const LETTERS = 'CDEFGAB'
const PITCHES = [0, 2, 4, 5, 7, 9, 11]
const SIGNS: Record<string, number> = { '#': 1, '♯': 1, b: -1, '♭': -1, x: 2 }

/** Semitones above C, 0–11. */
export function pitchOf({ step, alter }: Note): number {
  return modulo(PITCHES[step]! + alter, 12)
}

/** The note on a letter that sounds at a pitch: `noteOnStep(6, 10)` is B♭. */
export function noteOnStep(step: number, pitch: number): Note {
  const letter = modulo(step, 7)
  return { step: letter, alter: modulo(pitch - PITCHES[letter]! + 6, 12) - 6 }
}

/** The note some letters and semitones higher: a major third is 2 letters and 4 semitones. */
export function noteAbove(note: Note, steps: number, semitones: number): Note {
  return noteOnStep(note.step + steps, pitchOf(note) + semitones)
}

/** The note in letters with `#` and `b`. */
export function noteName({ step, alter }: Note): string {
  return LETTERS[step]! + (alter < 0 ? 'b'.repeat(-alter) : '#'.repeat(alter))
}

/** Reads a note in letters, `Bb`, `F♯`, in capitals or small; null if the text is anything else. */
export function noteOf(text: string): Note | null {
  const step = LETTERS.indexOf(text.charAt(0).toUpperCase())
  if (text === '' || text.length > 3 || step < 0) return null
  let alter = 0
  for (const sign of text.slice(1)) {
    const by = SIGNS[sign]
    if (by === undefined || by * alter < 0) return null
    alter += by
  }
  return { step, alter }
}

export function sameNote(one: Note, other: Note): boolean {
  return one.step === other.step && one.alter === other.alter
}

/** The remainder that is never negative. */
export function modulo(value: number, by: number): number {
  return ((value % by) + by) % by
}
