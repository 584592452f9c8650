import 'server-only'
import { correctSlip } from '@/lib/music/slips'
import type { Vocabulary, Wanted } from './vocabulary'

/**
 * What a search demands when each of its words may be a slip of one of a repertoire's own words; undefined when no word of
 * at least `letters` letters can be corrected.
 */
export function findSlips({ index }: Vocabulary, terms: string[], letters: number): Wanted | undefined {
  const wanted = terms.map((term) => {
    const correctable = !term.includes(' ') && [...term].length >= letters
    return [term, ...(correctable ? correctSlip(term, index) : [])]
  })
  return wanted.every(({ length }) => length === 1) ? undefined : wanted
}
