import { readDirective } from '@/lib/charts/directive'
import { readChart } from '@/lib/charts/read-chart'
import { escaped } from '@/lib/export/chordpro-escapes'
import { chartAbout, type DraftChart } from '@/lib/import/draft-chart'

/** Whether a chart says itself in which key it is written, or with which capo: then the song's own are not said above it. */
export function saysItsKey({ key, text }: DraftChart): boolean {
  const { meta } = readChart(text)
  return key !== null || meta.key !== null || meta.capo !== null
}

/**
 * A chart below the directives of its song: what it is, its number of lines, and these. A line that says what the
 * directives of the song say already, or that would not come back as it was, is one for SOLEil alone.
 */
export function chartLines(chart: DraftChart): string {
  const crlf = /\r\n/.test(chart.text) && !/(?<!\r)\n/.test(chart.text)
  const lines = chart.text.split(crlf ? '\r\n' : '\n')
  const about = { ...chartAbout(chart), lines: lines.length, ...(crlf && { crlf }) }
  return [`{x_soleil_chart: ${escaped(JSON.stringify(about))}}`, ...lines.map(chartLine), ''].join('\n')
}

function chartLine(line: string): string {
  const name = readDirective(line)?.name ?? ''
  const hidden = OF_SONG.has(name) || /^\s*\{x_soleil/i.test(line) || NOT_AS_IT_IS.test(line)
  return hidden ? `{x_soleil_line: ${escaped(line)}}` : line
}

const OF_SONG = new Set(['title', 'artist', 'tempo', 'time', 'duration', 'tag', 'new_song'])
const NOT_AS_IT_IS = /(?!\t)\p{Cc}|[\u2028\u2029\ufeff]/u
