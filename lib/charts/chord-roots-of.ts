import { readChord } from '@/lib/charts/chord'
import type { Roots } from '@/lib/charts/chord-root'

const MOST = 2_000

/** How a chart names its roots, seen over its chords: an H anywhere makes every B a B flat, `Sol` makes `Do` a C. */
export function rootsOf(chords: readonly string[]): Roots {
  const different = new Set(chords.slice(0, MOST))
  let [solfege, letters, names] = [0, 0, false]
  for (const text of different) {
    const chord = readChord(text)
    if (chord.kind !== 'chord') continue
    if (chord.roots === 'solfege') solfege++
    else letters++
    if (chord.roots === 'german names' && !/^[DGCEA]es?$|^As$/.test(text)) names = true
  }
  if (solfege > 0 && solfege >= letters - oneOf(different, /^Do/)) return 'solfege'
  if (oneOf(different, /^\(?[Hh](?:is|es)?(?:[m7/(#\d-]|$|sus|maj|dim|add|aug)/) > 0)
    return names ? 'german names' : 'german'
  return names && oneOf(different, /^\(?[A-Ga-g](?:is)/) > 0 ? 'german names' : 'letters'
}

function oneOf(chords: Set<string>, pattern: RegExp): number {
  let found = 0
  for (const chord of chords) if (pattern.test(chord)) found++
  return found
}
