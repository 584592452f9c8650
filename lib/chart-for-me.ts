import type { Chart } from '@/lib/charts/chart'
import { chartFormat } from '@/lib/charts/chart-format'
import { type ChartKey, chartKey, keyAbove, keyName } from '@/lib/charts/chart-key'
import type { ChordNames } from '@/lib/charts/chart-reader'
import type { ChartView } from '@/lib/charts/chart-view'
import { type Instrument, instrumentNamed } from '@/lib/charts/instruments'
import { type KeyPlan, keyPlan } from '@/lib/charts/key-plan'
import { asChordpro } from '@/lib/charts/read-any-chart'
import { readChart } from '@/lib/charts/read-chart'
import { viewChart } from '@/lib/charts/view-chart'

/** Where a key or a capo comes from: what is nearer to the reader goes first. */
export type Source = 'yours' | 'song' | 'chart'
type Stuck<Value> = { value: Value | null; source: Source }

export type ForMe = {
  chart: Chart
  view: ChartView
  /** The sounding key, as it is heard by everybody; null where none is known. */
  sounding: ChartKey | null
  key: Stuck<string>
  capo: Stuck<number>
  /** From what is written up to what is shown. */
  semitones: number
}

type Written = { text: string; key: string | null; transposition: string | null }
type Asked = {
  yours: { key: string | null; capo: number | null }
  song: { key: string | null; capo: number | null }
  instrument: Instrument | null
  names: ChordNames
}

/**
 * A chart as one reader sees it: in the key that sticks, their own before the song's before the chart's, for their instrument.
 * A chart that was written for a transposing instrument is read back from there.
 */
export function chartForMe({ text, ...written }: Written, { yours, song, instrument, names }: Asked): ForMe {
  const chart = readForReading(text)
  if (!chart.meta.key && written.key) chart.meta.key = written.key
  const key = nearest(yours.key, song.key)
  const capo = nearest(yours.capo, song.capo)
  const up = writtenUp(written.transposition)
  const asked = key.value ? chartKey(key.value) : null
  const reader = {
    key: asked && keyName(keyAbove(asked, up)),
    instrument: instrument || up ? { ...(instrument ?? CONCERT), up: (instrument?.up ?? 0) - up } : null,
    capo: capo.value === null || (instrument && !instrument.capo) ? undefined : capo.value,
    names,
  }
  const plan = keyPlan(chart, reader)
  const heard: KeyPlan = { ...plan, sounding: plan.sounding && keyAbove(plan.sounding, -up) }
  return {
    chart,
    view: viewChart(chart, reader, heard),
    sounding: heard.sounding,
    key,
    capo,
    semitones: heard.semitones,
  }
}

/** Text that was kept as it was pasted stays in its columns. */
function readForReading(text: string): Chart {
  if (chartFormat(text) === 'chordpro' || asChordpro(text) === text) return readChart(text)
  const verbatim = text.split('\n').map((raw) => ({ raw, kind: 'verbatim' as const, text: raw }))
  return { ...readChart(''), lines: verbatim }
}

function nearest<Value>(yours: Value | null, song: Value | null): Stuck<Value> {
  if (yours !== null) return { value: yours, source: 'yours' }
  return { value: song, source: song === null ? 'chart' : 'song' }
}

function writtenUp(transposition: string | null): number {
  return transposition ? (instrumentNamed(transposition.toLowerCase().replace(' ', '-'))?.up ?? 0) : 0
}

const CONCERT: Instrument = instrumentNamed('concert')!
