import type { ChartKind } from '@/lib/chart-kinds'
import { keyLabel } from '@/lib/music/keys'

export const KIND_LABEL: Record<ChartKind, string> = {
  'chord chart': 'Chord chart',
  'lead sheet': 'Lead sheet',
  part: 'Part',
  lyrics: 'Lyrics',
  'full score': 'Full score',
  audio: 'Audio to play along',
}
/** For which instruments a chart may be written. */
export const WRITTEN_FOR = ['concert', 'Bb', 'Eb', 'F', 'bass clef'] as const
const WRITTEN_LABEL: Record<string, string> = {
  concert: 'concert pitch',
  'bass clef': 'bass clef',
}

type Named = { kind: ChartKind; label: string | null; instrument: string | null; transposition: string | null }

/** What a chart is called: its own name, or what it is and for whom. */
export function chartName({ kind, label, instrument, transposition }: Named): string {
  if (label) return label
  const written = transposition && writtenLabel(transposition)
  const whom = [instrument, written].filter(Boolean).join(', ')
  return whom ? `${KIND_LABEL[kind]} (${whom})` : KIND_LABEL[kind]
}

export function writtenLabel(transposition: string): string {
  return WRITTEN_LABEL[transposition] ?? keyLabel(transposition)
}
