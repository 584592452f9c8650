import type { NamedChord } from '@/lib/charts/chord'
import { isDiminished, isHalfDiminished, isMinor } from '@/lib/charts/chord-quality'
import { modulo, pitchOf } from '@/lib/charts/note'

/** The notes of a chord in semitones above its root, lowest first, those it cannot do without marked apart. */
export type ChordTones = { root: number; tones: number[]; needed: number[]; bass: number | null }

const DEGREES: Record<string, number> = { '2': 2, '4': 5, '5': 7, '6': 9, '9': 2, '11': 5, '13': 9 }

/** What a chord sounds, from its quality in any usual spelling; null for a bass without a chord. */
export function chordTones({ root, bass, quality, lower }: NamedChord): ChordTones | null {
  if (!root) return null
  const tones = new Set([0, ...triad(quality, lower)])
  const seventh = seventhOf(quality)
  if (seventh !== null) tones.add(seventh)
  for (const tone of added(quality)) tones.add(tone)
  for (const [from, to] of altered(quality)) {
    tones.delete(from)
    tones.add(to)
  }
  const all = [...tones].map((tone) => modulo(tone, 12)).sort((one, other) => one - other)
  // Players leave the fifth out first; it stays where it is what makes the chord.
  const needed = all.filter((tone) => tone !== 7 || all.length < 4)
  return { root: pitchOf(root), tones: all, needed, bass: bass ? pitchOf(bass) : null }
}

function triad(quality: string, lower: boolean): number[] {
  if (isDiminished(quality) || isHalfDiminished(quality)) return [3, 6]
  if (/^(?:aug|AUG|\+)|^7?\+5?$/.test(quality)) return [4, 8]
  if (/^5/.test(quality)) return [7]
  if (/sus2|^2/i.test(quality)) return [2, 7]
  if (/sus|^4/i.test(quality)) return [5, 7]
  return lower || isMinor(quality) ? [3, 7] : [4, 7]
}

function seventhOf(quality: string): number | null {
  if (/(?:dim|DIM|[°ºo])7/.test(quality)) return 9
  if (
    /maj|Maj|MAJ|ma[79]|M[79]|[79]M|7\+(?!5)|[Δ△∆^]|(?<!^)\+7/.test(quality) &&
    !/^(?:major|maj|Maj|MAJ)$/.test(quality)
  )
    return 11
  if (isHalfDiminished(quality)) return 10
  return /(?:^|[^#b♯♭d/(+-])(?:7|9|11|13)/.test(quality.replace(/add\d+|6\/?9|69/g, '')) ? 10 : null
}

function added(quality: string): number[] {
  const found: number[] = []
  for (const [, sign, degree] of quality.matchAll(/(^|[^\d])(13|11|9|6|2|4)(?!\d)/g)) {
    if (/[#b♯♭+-]/.test(sign!) && !(sign === '-' && quality.startsWith('-'))) continue
    if ((degree === '4' || degree === '2') && !quality.includes('add')) continue
    found.push(DEGREES[degree!]!)
  }
  return quality.includes('69') || quality.includes('6/9') ? [...found, 9, 2] : found
}

function altered(quality: string): [number, number][] {
  const found: [number, number][] = []
  for (const [, sign, degree] of quality.matchAll(/([#b♯♭]|(?<=\d|\()[+-])(13|11|9|5|6)/g)) {
    const natural = DEGREES[degree!]!
    const up = sign === '#' || sign === '♯' || sign === '+'
    found.push([degree === '5' ? natural : -1, natural + (up ? 1 : -1)])
  }
  return found
}
