import { readChord } from '@/lib/charts/chord'
import { readDirective } from '@/lib/charts/directive'
import { headerTags } from '@/lib/charts/header-tags'
import { segmentsOf } from '@/lib/charts/words-line'

const SAMPLE = 100_000
const OF_CHORDPRO =
  /^(?:title|subtitle|artist|composer|key|capo|tempo|time|new_song|comment(?:_\w+)?|start_of_\w+|end_of_\w+|define|chord|transpose|chorus|columns|album|year|x_\w+)$/

/** What a chart is written in: `plain` has its chords above the words. */
export function chartFormat(text: string, fileName = ''): 'chordpro' | 'onsong' | 'plain' {
  if (/\.onsong$/i.test(fileName)) return 'onsong'
  const lines = text.slice(0, SAMPLE).split(/\r\n|\r|\n/)
  const directives = lines.filter((line) => OF_CHORDPRO.test(readDirective(line)?.name ?? '')).length
  const tags = lines.slice(0, 20).filter((line) => headerTags(line) !== null).length
  if (directives > 0 && directives >= tags) return 'chordpro'
  const inline = lines.filter(hasInlineChord).length
  if (inline > 0) return tags > 0 ? 'onsong' : 'chordpro'
  return tags > 0 && /^(?:[^:]*)$/.test(lines[0] ?? '') ? 'onsong' : 'plain'
}

function hasInlineChord(line: string): boolean {
  return segmentsOf(line.slice(0, 2_000)).some(({ chord, text }) => chord !== null && text !== '' && isChord(chord))
}

function isChord(text: string): boolean {
  const { kind } = readChord(text)
  return kind === 'chord'
}
