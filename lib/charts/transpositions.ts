import type { Directive } from '@/lib/charts/directive'

/** Semitones of `{transpose: -3}`; null where it ends the last one, or says what no reader understands. */
function transposition({ value }: Directive): number | null {
  const written = /^([+-]?\d{1,2})(?:[sfk#b])?$/.exec(value.trim())
  return written ? Number(written[1]) : null
}

/** The sums of the transpositions in force, the last one first to end: as in ChordPro, each comes on top of the one before. */
export function afterTransposition(inForce: readonly number[], directive: Directive): readonly number[] {
  const semitones = transposition(directive)
  if (semitones !== null) return [...inForce.slice(-99), ((inForce.at(-1) ?? 0) + semitones) % 12]
  return directive.value === '' ? inForce.slice(0, -1) : inForce
}
