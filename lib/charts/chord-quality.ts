import type { Colour } from '@/lib/charts/spell'

const LONGEST = 40
const QUALITY =
  /^(?:maj|Maj|MAJ|major|min|MIN|mi|MI|ma|MA|m|M|dim|DIM|aug|AUG|sus|Sus|SUS|add|Add|ADD|omit|no|alt|dom|[-–−+°ºoøØ∅hΔ△∆^]|[#b♯♭](?=\d)|\d|\(|\)|,|\/(?=[#b♯♭+-]?\d|maj|M|add|sus)|\((?:I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII)\)|[*!'’])*$/

/** Whether a text can stand behind the root of a chord: `m7b5`, `7M(9)`, `sus4`, `6/9`, `º`, `-7`, or nothing. */
export function isQuality(text: string): boolean {
  if (text === '') return true
  if (text.length > LONGEST || /^[,)*!'’]/.test(text)) return text === '*' || text === "'"
  return QUALITY.test(text)
}

/** A minor third is in it: `m`, `mi`, `min`, `-`, `m7b5`, but neither `maj` nor `dim`. */
export function isMinor(quality: string): boolean {
  return /^(?:mi(?!x)|min|MIN|MI|m(?!aj|a)|-(?!\d)|–|−)/.test(quality) || /^-[679]/.test(quality)
}

export function isDiminished(quality: string): boolean {
  return /^(?:dim|DIM|[°ºo])/.test(quality)
}

export function isHalfDiminished(quality: string): boolean {
  return /^[øØ∅h]/.test(quality) || (isMinor(quality) && /[b♭-]5|\(b5/.test(quality))
}

/** How a chord leads, for its spelling. */
export function colourOf(quality: string): Colour {
  if (isDiminished(quality) || isHalfDiminished(quality)) return 'sharp'
  return isMinor(quality) || /^(?:7(?!M)|9|11|13|\+|aug|dom|alt|\(?[#b]?5)/.test(quality) ? 'other' : 'plain'
}

/** The quality without its sign of minor, as Roman numerals in small letters need it: `m7` is `7`. */
export function withoutMinor(quality: string): string {
  return quality.replace(/^(?:min|mi|MIN|MI|m|-|–|−)/, '')
}
