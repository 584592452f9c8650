import type { Chart } from '@/lib/charts/chart'
import type { Frets } from '@/lib/charts/string-shapes'

/** The fingerings a chart defines, by the name of the chord: `{define: G7 base-fret 3 frets 1 3 1 2 1 1}`. */
export function definedChords({ lines }: Chart, strings: number): Map<string, Frets> {
  const defined = new Map<string, Frets>()
  for (const line of lines) {
    if (line.kind !== 'directive' || !/^(?:define|chord)$/.test(line.directive.name)) continue
    const found = readDefinition(line.directive.value)
    if (found && found.frets.length === strings) defined.set(found.name, found.frets)
  }
  return defined
}

const MOST_STRINGS = 12

/** Frets count from the base fret, so that 1 is the base fret itself, and `x`, `N` and −1 are not played. */
function readDefinition(value: string): { name: string; frets: Frets } | null {
  const words = value
    .slice(0, 500)
    .trim()
    .split(/[\s:]+/)
  const base = Number(words[words.findIndex((word) => /^(?:base-fret|base_fret|offset)$/i.test(word)) + 1])
  const at = words.findIndex((word) => /^frets$/i.test(word))
  if (at < 1) return null
  const raised = Number.isInteger(base) && base > 1 ? base - 1 : 0
  const frets: Frets = []
  for (const word of words.slice(at + 1, at + 1 + MOST_STRINGS)) {
    if (/^(?:x|n|-1|-)$/i.test(word)) frets.push(null)
    else if (/^\d{1,2}$/.test(word)) frets.push(Number(word) === 0 ? 0 : Number(word) + raised)
    else break
  }
  return frets.length > 2 ? { name: words[0]!, frets } : null
}
