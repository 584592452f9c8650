import type { OpenChart } from '@/db/charts'
import type { ForMe } from '@/lib/chart-for-me'
import { chartName } from '@/lib/chart-name'
import { withSigns } from '@/lib/charts/chord-signs'
import type { Instrument } from '@/lib/charts/instruments'
import { durationLabel } from '@/lib/duration'

/** What a reader is told of a chart above it: for whom it is, its key and whose choice that is (`whose`: not theirs), tempo and length. */
export function chartFacts(chart: OpenChart, forMe: ForMe, instrument: Instrument | null, whose: string): string[] {
  const { view } = forMe
  const stuck = { yours: 'your key', song: whose, chart: 'as written' }[forMe.key.source]
  const guessed = view.keyGuessed ? 'guessed from its chords' : stuck
  const tempo = view.tempo ?? chart.tempo
  return [
    chart.kind === 'chord chart' && !chart.label ? '' : chartName(chart),
    instrument && instrument.name !== 'concert' ? `for ${instrument.label}` : '',
    view.key ? `Key ${withSigns(view.key)}: ${forMe.key.source === 'chart' ? guessed : stuck}` : '',
    view.soundsIn ? `sounds in ${withSigns(view.soundsIn)}` : '',
    view.capo > 0 ? `Capo ${view.capo}` : '',
    tempo ? `${tempo} bpm` : '',
    view.time ?? chart.timeSignature ?? '',
    chart.durationSeconds ? durationLabel(chart.durationSeconds) : '',
  ].filter(Boolean)
}
