import { isAbc } from '@/lib/charts/abc'
import type { Chart } from '@/lib/charts/chart'
import { chartFormat } from '@/lib/charts/chart-format'
import { fromPlainText } from '@/lib/charts/from-plain-text'
import { withInlineChords } from '@/lib/charts/inline-chords'
import { readChart } from '@/lib/charts/read-chart'
import { songTexts } from '@/lib/charts/song-texts'

/** The charts of a file in ChordPro, OnSong, or with its chords above the words; ChordPro may hold several songs. */
export function readAnyCharts(text: string, fileName = ''): Chart[] {
  const plain = text.replace(/^\ufeff/, '')
  return songTexts(asChordpro(plain, fileName)).map(readChart)
}

/**
 * A chart of any of these formats as ChordPro; ChordPro comes back byte for byte unless it has bare lines of chords, and
 * ABC, which is notes, always.
 */
export function asChordpro(text: string, fileName = ''): string {
  if (isAbc(text)) return text
  const format = chartFormat(text, fileName)
  return format === 'chordpro' ? withInlineChords(text) : fromPlainText(text, format)
}
