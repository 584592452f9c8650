import type { ChordNames } from '@/lib/charts/chart-reader'
import { instrumentOf } from '@/lib/charts/instrument-of'

export const CHORD_NAMES = ['as written', 'letters', 'german', 'solfege', 'numbers', 'roman'] as const
export const NAMES_LABEL: Record<ChordNames, string> = {
  'as written': 'As written',
  letters: 'Letters (B, B♭)',
  german: 'German (H, B)',
  solfege: 'Do Re Mi',
  numbers: 'Numbers (1 4 5)',
  roman: 'Roman (I IV V)',
}
export const PARTS_SHOWN = ['all', 'lyrics', 'chords'] as const
export const DIAGRAMS = ['none', 'guitar', 'ukulele', 'piano'] as const
export const SIZES = ['1', '2', '3', '4', '5', '6'] as const
export const COLUMNS = ['1', '2'] as const

/** How charts are shown on one device. `instrument` is null where nobody has said yet what is played. */
export type ChartChoices = {
  instrument: string | null
  names: ChordNames
  parts: (typeof PARTS_SHOWN)[number]
  diagrams: (typeof DIAGRAMS)[number]
  size: (typeof SIZES)[number]
  columns: (typeof COLUMNS)[number]
}

/** The choices that a cookie keeps; what is missing, or no longer known, is the usual. */
export function readChartChoices(kept: string | undefined): ChartChoices {
  const said = new URLSearchParams(kept?.slice(0, 500))
  return {
    instrument: instrumentOf(said.get('for') ?? '')?.name ?? null,
    names: oneOf(CHORD_NAMES, said.get('names')),
    parts: oneOf(PARTS_SHOWN, said.get('parts')),
    diagrams: oneOf(DIAGRAMS, said.get('diagrams')),
    size: oneOf(SIZES, said.get('size'), '3'),
    columns: oneOf(COLUMNS, said.get('columns')),
  }
}

/** The choices as a cookie keeps them. */
export function writeChartChoices({ instrument, ...choices }: ChartChoices): string {
  return new URLSearchParams({ ...(instrument ? { for: instrument } : {}), ...choices }).toString()
}

function oneOf<Word extends string>(words: readonly Word[], word: string | null, usual = words[0]!): Word {
  return words.find((known) => known === word) ?? usual
}
