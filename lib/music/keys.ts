/**
 * Keys in letter spelling (`Bb`, `F#m`) and their place on the circle of fifths.
 * A position is 0–11 for the major keys clockwise from C (C 0, G 1, … F 11) and 12–23 for their relative minors
 * (Am 12, Em 13, … Dm 23), so that one hue serves `position % 12` and A♯ and B♭ share a position.
 */
export const KEY_PATTERN = /^[A-G][#b]?m?$/

const SEMITONES: Record<string, number> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 }

/** The usual name of each position: what a key picker offers and a ray of the sun is called. */
export const POSITION_KEYS = [
  ...['C', 'G', 'D', 'A', 'E', 'B', 'F#', 'Db', 'Ab', 'Eb', 'Bb', 'F'],
  ...['Am', 'Em', 'Bm', 'F#m', 'C#m', 'G#m', 'Ebm', 'Bbm', 'Fm', 'Cm', 'Gm', 'Dm'],
] as const

/** Semitones above C of the tonic of a key in letter spelling; null if it is not one. */
export function tonicSemitone(key: string): number | null {
  if (!KEY_PATTERN.test(key)) return null
  const accidental = key[1] === '#' ? 1 : key[1] === 'b' ? -1 : 0
  return (SEMITONES[key[0]!]! + accidental + 12) % 12
}

/** Position 0–23 of a key in letter spelling; null if it is not one. */
export function keyPosition(key: string): number | null {
  const semitone = tonicSemitone(key)
  if (semitone === null) return null
  const minor = key.endsWith('m')
  const major = minor ? semitone + 3 : semitone
  return ((major * 7) % 12) + (minor ? 12 : 0)
}

/** The usual key at a position 0–23; null outside of it. */
export function positionKey(position: number): string | null {
  return POSITION_KEYS[position] ?? null
}

/** A key as musicians read it, with real signs: `B♭`, `F♯m`. Text that is no key comes back as it is. */
export function keyLabel(key: string): string {
  if (!KEY_PATTERN.test(key)) return key
  return key.replace('#', '♯').replace('b', '♭')
}

/** A key in words for screen readers: "B flat major", "F sharp minor". */
export function keyInWords(key: string): string {
  if (!KEY_PATTERN.test(key)) return key
  const sign = key[1] === '#' ? ' sharp' : key[1] === 'b' ? ' flat' : ''
  return `${key[0]}${sign} ${key.endsWith('m') ? 'minor' : 'major'}`
}

/** The hue in degrees of a position, by the rule of the look: `(75 + 30·i) mod 360`. */
export function positionHue(position: number): number {
  return (75 + 30 * (position % 12)) % 360
}
