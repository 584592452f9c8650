import { type ChartChoices, readChartChoices } from '@/lib/chart-choices'
import { instrumentOf } from '@/lib/charts/instrument-of'
import { type Instrument, instrumentNamed } from '@/lib/charts/instruments'
import { first, type Params } from '@/lib/song-filter'

/** Who reads behind a link. `asked` is the instrument that the address names, which is kept while moving around. */
export type SharedReader = { instrument: Instrument | null; asked: string | null; choices: ChartChoices }

/**
 * What the reader plays: as the address says, else as this device remembers; null where it has to be asked, also for an
 * instrument nobody knows.
 */
export function sharedReader(params: Params, cookie: string | undefined): SharedReader {
  const choices = readChartChoices(cookie)
  const word = first(params.for)
  if (!word) return { instrument: instrumentNamed(choices.instrument ?? ''), asked: null, choices }
  const instrument = instrumentOf(word)
  if (!instrument) return { instrument: null, asked: '', choices }
  const remembered = choices.instrument === instrument.name
  return {
    instrument,
    asked: instrument.name,
    choices: remembered ? choices : { ...choices, parts: partsFor(instrument, choices.parts) },
  }
}

/** What is shown of a chart to who has just said what they play: the words to a singer. */
export function partsFor({ reads }: Instrument, parts: ChartChoices['parts']): ChartChoices['parts'] {
  if (reads === 'lyrics') return 'lyrics'
  return parts === 'lyrics' ? 'all' : parts
}

/** What an address carries on, so that `?for=` is kept. */
export function askedQuery({ asked }: SharedReader): string {
  return asked ? `for=${asked}` : ''
}
