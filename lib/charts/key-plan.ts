import type { Chart } from '@/lib/charts/chart'
import { type ChartKey, chartKey, keyAbove, keyOnTonic, semitonesUp } from '@/lib/charts/chart-key'
import type { ChartReader } from '@/lib/charts/chart-reader'
import { guessKey } from '@/lib/charts/guess-key'
import { chordsOfLine } from '@/lib/charts/read-chart'
import { afterTransposition } from '@/lib/charts/transpositions'

/**
 * The keys between the paper and the reader. `source`: of the chords as written; `sounding`: heard, with the chart's own
 * capo and `{transpose}`, in the key the reader asked for; `shown`: of the chords the reader sees. `semitones`: from the
 * chords as written up to those shown. Keys are null where the chart has neither a key nor a chord.
 */
export type KeyPlan = {
  source: ChartKey | null
  guessed: boolean
  sounding: ChartKey | null
  shown: ChartKey | null
  semitones: number
  /** `{transpose}` above the first line, which `semitones` contains. */
  base: number
  /** The capo the shown chords are played with; 0 is none. */
  capo: number
}

/** Concert key first, then the instrument, then the capo. */
export function keyPlan(chart: Chart, reader: ChartReader): KeyPlan {
  const german = chart.roots === 'german' || chart.roots === 'german names'
  const named = chart.meta.key ? chartKey(chart.meta.key, german) : null
  const source = named ?? guessKey(chart.lines.flatMap(chordsOfLine), chart.roots)
  const base = initialTransposition(chart)
  const own = chart.meta.capo ?? 0
  const asked = reader.key ? chartKey(reader.key) : null
  if (!source) return withoutSource(asked, base, reader, own)
  const heard = keyAbove(source, base + own)
  const sounding = asked ? keyOnTonic(source, asked.tonic) : keyAbove(heard, reader.semitones ?? 0)
  const instrument = reader.instrument?.up ?? 0
  const capo = reader.capo ?? (keepsCapo(reader, asked !== null) ? own : 0)
  const same = asked === null && !reader.semitones && instrument === 0
  const shown = same && capo === own ? keyAbove(source, base) : keyAbove(sounding, instrument - capo)
  return { source, guessed: named === null, sounding, shown, semitones: semitonesUp(source, shown), base, capo }
}

/** The chart's own capo stays for those who play with one, in the key the chart is in. */
function keepsCapo({ instrument, semitones }: ChartReader, otherKey: boolean): boolean {
  return !otherKey && !semitones && (!instrument || instrument.capo === true)
}

function withoutSource(asked: ChartKey | null, base: number, reader: ChartReader, own: number): KeyPlan {
  const capo = reader.capo ?? own
  const up = (reader.instrument?.up ?? 0) - (reader.capo ?? 0)
  const shown = asked && keyAbove(asked, up)
  const semitones = base + (reader.semitones ?? 0) + up
  return { source: null, guessed: false, sounding: asked, shown, semitones, base, capo }
}

function initialTransposition({ lines }: Chart): number {
  let inForce: readonly number[] = []
  for (const line of lines) {
    if (line.kind === 'words' || line.kind === 'grid') break
    if (line.kind === 'directive' && line.directive.name === 'transpose')
      inForce = afterTransposition(inForce, line.directive)
  }
  return inForce.at(-1) ?? 0
}
