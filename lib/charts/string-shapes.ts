import type { ChordTones } from '@/lib/charts/chord-tones'
import { modulo } from '@/lib/charts/note'

/** Pitches of the open strings, lowest first, in semitones above C. */
export const TUNINGS = { guitar: [4, 9, 2, 7, 11, 4], ukulele: [7, 0, 4, 9] } as const
export type StringInstrument = keyof typeof TUNINGS

/** Frets of the strings, lowest first; 0 is open and null is not played. */
export type Frets = (number | null)[]

const HIGHEST_POSITION = 9
const REACH = 3

/** The easiest way to finger a chord, found by trying each position of the hand; null where none is playable. */
export function easiestFrets(tones: ChordTones, instrument: StringInstrument): Frets | null {
  let best: { frets: Frets; cost: number } | null = null
  for (let position = 0; position <= HIGHEST_POSITION; position++)
    for (const frets of fingerings(tones, TUNINGS[instrument], position, instrument === 'guitar')) {
      const cost = effort(frets, tones, instrument)
      if (!best || cost < best.cost) best = { frets, cost }
    }
  return best && best.cost < IMPOSSIBLE ? best.frets : null
}

const IMPOSSIBLE = 1_000

/** Every way to put the notes of the chord on the strings within reach, the lowest strings silent until the bass. */
function fingerings(tones: ChordTones, open: readonly number[], position: number, hasBass: boolean): Frets[] {
  const wanted = new Set(tones.tones.map((tone) => modulo(tone + tones.root, 12)))
  const lowest = tones.bass ?? tones.root
  if (tones.bass !== null) wanted.add(tones.bass)
  let found: Frets[] = []
  for (let first = 0; first <= (hasBass ? 2 : 0); first++) {
    let some: Frets[] = [Array(first).fill(null)]
    for (let string = first; string < open.length; string++) {
      const only = hasBass && string === first ? new Set([lowest]) : wanted
      const choices = fretsOn(open[string]!, only, position)
      some = some.flatMap((frets) => choices.map((fret) => [...frets, fret]))
      if (choices.length === 0) break
    }
    found = found.concat(some.filter((frets) => frets.length === open.length))
  }
  return found
}

function fretsOn(open: number, wanted: Set<number>, position: number): number[] {
  const frets = [0]
  for (let fret = Math.max(1, position); fret <= position + REACH; fret++) frets.push(fret)
  return frets.filter((fret) => wanted.has(modulo(open + fret, 12)))
}

function effort(frets: Frets, { root, needed }: ChordTones, instrument: StringInstrument): number {
  const open = TUNINGS[instrument]
  const sounding = new Set(
    frets.flatMap((fret, string) => (fret === null ? [] : [modulo(open[string]! + fret - root, 12)])),
  )
  if (needed.some((tone) => !sounding.has(tone))) return IMPOSSIBLE + needed.length
  const pressed = frets.filter((fret): fret is number => fret !== null && fret > 0)
  const low = Math.min(...pressed)
  const high = Math.max(0, ...pressed)
  const barred = !frets.includes(0) && pressed.filter((fret) => fret === low).length > 1
  const fingers = barred ? 1 + pressed.filter((fret) => fret !== low).length : pressed.length
  if (fingers > 4 || high - low > REACH) return IMPOSSIBLE
  const silent = frets.filter((fret) => fret === null).length
  const ringing = ringsBetween(frets) ? (high > 3 ? 3 : 1) : 0
  return fingers + (barred ? 1.2 : 0) + high * 0.5 + (high - low) * 0.5 + silent * 1.1 + ringing
}

/** An open string between two pressed ones is easily damped by the hand. */
function ringsBetween(frets: Frets): boolean {
  const isPressed = (fret: number | null) => fret !== null && fret > 0
  const [first, last] = [frets.findIndex(isPressed), frets.findLastIndex(isPressed)]
  return frets.slice(first, last).includes(0)
}
