import { readChordLine } from '@/lib/charts/chord-line'
import type { Roots } from '@/lib/charts/chord-root'
import { rootsOf } from '@/lib/charts/chord-roots-of'

/** How a sheet of chords above words names its roots, and whether it has lines of chords at all. */
export function sheetRoots(lines: readonly string[]): { roots: Roots; amongChords: boolean } {
  const inLetters = chordsIn(lines, 'letters')
  const inSolfege = chordsIn(lines, 'solfege')
  if (inSolfege.lines > inLetters.lines && isSolfege(inSolfege.chords)) return { roots: 'solfege', amongChords: true }
  return { roots: rootsOf(inLetters.chords), amongChords: inLetters.lines > 1 }
}

function chordsIn(lines: readonly string[], roots: Roots): { chords: string[]; lines: number } {
  const chords: string[] = []
  let found = 0
  for (const line of lines) {
    const words = readChordLine(line, { roots })
    if (!words) continue
    found++
    for (const { text, kind } of words) if (kind === 'chord' || kind === 'weak') chords.push(text)
  }
  return { chords, lines: found }
}

/** At least one chord that is no word, and three different ones: not `La la la`, nor `Do re mi` in the lyrics. */
function isSolfege(chords: readonly string[]): boolean {
  const different = new Set(chords)
  return (
    different.size >= 3 &&
    chords.some((chord) => /^(?:Do|Re|Ré|Mi|Fa|Sol|La|Si)./i.test(chord) && !/^Sol$/i.test(chord))
  )
}
