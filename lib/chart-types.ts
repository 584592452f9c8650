import type { ChartKind } from '@/lib/chart-kinds'
import { instrumentOf } from '@/lib/charts/instrument-of'
import { CHART_TYPES, type ChartType } from '@/lib/songs'

/** What of a chart tells for whom it is. */
export type ChartFor = { kind: ChartKind; instrument: string | null; transposition: string | null }

/** The chart types that a song has because it carries this chart. */
export function chartTypesOf({ kind, instrument, transposition }: ChartFor): ChartType[] {
  const player = instrument ? instrumentOf(instrument) : null
  const found: (string | undefined)[] = [...BY_KIND[kind], PLAYED[player?.name ?? '']]
  if (kind === 'part' || kind === 'lead sheet') found.push(transposition ?? WRITTEN[player?.reads ?? ''])
  return CHART_TYPES.filter((type) => found.includes(type))
}

/**
 * The chart types of a song when one of its charts changes: what only the chart as it was gave goes, what the chart as it is
 * gives comes, and what the musician ticked besides stays.
 */
export function chartTypesAfter(
  ticked: readonly ChartType[],
  { before, after, others }: { before?: ChartFor; after?: ChartFor; others: readonly ChartFor[] },
): ChartType[] {
  const kept = new Set(others.flatMap(chartTypesOf))
  const gone = new Set((before ? chartTypesOf(before) : []).filter((type) => !kept.has(type)))
  const come = after ? chartTypesOf(after) : []
  const all = new Set([...ticked.filter((type) => !gone.has(type)), ...come])
  return [...all]
}

const BY_KIND: Record<ChartKind, ChartType[]> = {
  'chord chart': ['chords'],
  'lead sheet': ['lead sheet'],
  part: [],
  lyrics: ['lyrics'],
  'full score': ['score'],
  audio: [],
}

const PLAYED: Record<string, ChartType> = {
  guitar: 'guitar',
  bass: 'bass',
  drums: 'drums',
  piano: 'piano',
  voice: 'vocals',
}

const WRITTEN: Record<string, ChartType> = {
  concert: 'concert',
  Bb: 'Bb',
  Eb: 'Eb',
  F: 'F',
  'bass clef': 'bass clef',
}
