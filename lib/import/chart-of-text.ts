import { CHART_LIMITS } from '@/lib/chart-kinds'
import { isAbc } from '@/lib/charts/abc'
import type { ChartLine } from '@/lib/charts/chart'
import { chartFormat } from '@/lib/charts/chart-format'
import { readChord } from '@/lib/charts/chord'
import { isComment } from '@/lib/charts/comment-segments'
import { readDirective } from '@/lib/charts/directive'
import { fromPlainText } from '@/lib/charts/from-plain-text'
import { asChordpro } from '@/lib/charts/read-any-chart'
import { chordsOfLine, readChart } from '@/lib/charts/read-chart'
import type { DraftChart } from '@/lib/import/draft-chart'

/** `none`: nothing but what the song is called and the like; `no chart`: one line of words, which is a remark. */
export type NoChart = 'too long' | 'no chart' | 'none'

/** The chart that the text of a song is, as ChordPro: chords where it has any, else its words. */
export function chartOfText(written: string, title: string): DraftChart | NoChart {
  if (written.length > CHART_LIMITS.text) return 'too long'
  const text = chordproOf(written, title).trim()
  const kind = kindOf(text)
  if (!kind) return isBareHead(written) ? 'none' : 'no chart'
  if (text.length > CHART_LIMITS.text) return 'too long'
  return { kind, label: null, instrument: null, transposition: null, key: null, text }
}

/** A sheet without a head must not lose its first lines to one: it is given one for the while. */
function chordproOf(written: string, title: string): string {
  const first = written.trimStart().split('\n', 1)[0]!
  const headed = first.toLowerCase().includes(title.toLowerCase())
  if (headed || isAbc(written) || chartFormat(written) !== 'plain') return asChordpro(written)
  return fromPlainText(`${HEAD}\n\n${written}`).replace(`{title: ${HEAD}}\n`, '')
}

const HEAD = 'Untitled'

function kindOf(text: string): DraftChart['kind'] | null {
  if (isAbc(text)) return 'lead sheet'
  const { lines } = readChart(text)
  const chords = lines.flatMap(chordsOfLine)
  if (lines.some(({ kind }) => kind === 'verbatim') || chords.some(isChord)) return 'chord chart'
  return lines.filter(saysSomething).length > 1 ? 'lyrics' : null
}

function isBareHead(written: string): boolean {
  return written.split('\n').every((line) => line.trim() === '' || readDirective(line) !== null)
}

function isChord(written: string): boolean {
  const { kind } = readChord(written)
  return kind === 'chord' || kind === 'degree'
}

function saysSomething(line: ChartLine): boolean {
  if (line.kind === 'words') return line.segments.some(({ text }) => text.trim() !== '')
  return line.kind === 'directive' && isComment(line.directive)
}
