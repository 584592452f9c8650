import type { OpenChart } from '@/db/charts'
import type { ChartChoices } from '@/lib/chart-choices'
import { chartForMe, type ForMe } from '@/lib/chart-for-me'
import { type Notation, notationOf } from '@/lib/chart-kinds'
import { abcKey, isAbc } from '@/lib/charts/abc'
import type { Instrument } from '@/lib/charts/instruments'
import type { Sheet } from './sheet'

/** A chart as this reader sees it; `forMe` is null for a file that stays as it is. */
export type Seen = {
  chart: OpenChart
  forMe: ForMe | null
  notation: Notation | null
  instrument: Instrument | null
  parts: ChartChoices['parts']
  /** What the reader is told where the chart has nothing of what they wanted. */
  said: string | null
}

/** How a chart is shown to the reader of a sheet: in their key, for their instrument, the words or the chords of it. */
export function seenBy({ reader, yours, song, said }: Sheet, chart: OpenChart): Seen {
  const { instrument: plays, choices } = reader
  const notation = chart.isText ? (isAbc(chart.text ?? '') ? 'abc' : null) : notationOf(chart.fileType)
  // A full score is for everybody at once.
  const instrument = notation && chart.kind === 'full score' ? null : plays
  const same = { chart, notation, instrument, parts: choices.parts, said }
  if (!notation && !chart.isText) return { ...same, forMe: null }
  const written = {
    text: notation ? '' : (chart.text ?? ''),
    key: chart.key ?? (notation && chart.text ? abcKey(chart.text) : null),
    transposition: chart.transposition,
  }
  const asked = { song: { key: song.key, capo: notation ? null : song.capo }, instrument }
  const forMe = chartForMe(written, {
    ...asked,
    yours: notation ? { key: yours.key, capo: null } : yours,
    names: notation ? 'letters' : choices.names,
  })
  if (notation || choices.parts !== 'lyrics' || hasWords(forMe)) return { ...same, forMe }
  return { ...same, forMe, parts: 'all', said: 'No words in it: here are the chords.' }
}

function hasWords({ view }: ForMe): boolean {
  return view.sections.some(({ lines }) =>
    lines.some((line) => line.kind === 'words' && line.segments.some(({ text }) => text.trim() !== '')),
  )
}
