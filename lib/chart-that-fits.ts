import { type ChartKind, notationOf } from '@/lib/chart-kinds'
import { writtenLabel } from '@/lib/chart-name'
import { instrumentOf } from '@/lib/charts/instrument-of'
import { type Instrument, instrumentNamed, type Reads } from '@/lib/charts/instruments'

type Written = {
  kind: ChartKind
  instrument: string | null
  transposition: string | null
  isText: boolean
  fileType: string | null
}

/** How a chart suits who reads it: it is theirs, it is made theirs by transposing, or it stays as it is. */
export type Fit = 'theirs' | 'transposed' | 'as it is'
type Rank = { rank: number; fit: Fit }

/** The charts of a song, the one that fits this reader best first; among equals the order of the song's own list stays. */
export function chartsByFit<Chart extends Written>(charts: readonly Chart[], instrument: Instrument) {
  return charts
    .map((chart) => ({ chart, ...rankOf(chart, instrument) }))
    .sort((one, other) => other.rank - one.rank)
    .map(({ chart, fit }) => ({ chart, fit }))
}

/** What a reader is told of a chart that is not quite theirs; null where it is. `none`: there is no chart that is. */
export function fitInWords(chart: Written, fit: Fit, instrument: Instrument, none: boolean): string | null {
  if (fit === 'theirs') return null
  const how = fit === 'transposed' ? 'transposed' : 'as it is'
  return `${none ? `${MISSING[instrument.reads]}: here` : 'Here'} is ${whatIs(chart)}, ${how}.`
}

const MISSING: Record<Reads, string> = {
  concert: 'No part in concert pitch',
  Bb: 'No B♭ part',
  Eb: 'No E♭ part',
  F: 'No F part',
  'bass clef': 'No part in bass clef',
  chords: 'No chords',
  lyrics: 'No lyrics',
  drums: 'No drum part',
}

function whatIs({ kind, instrument, transposition, isText }: Written): string {
  if (kind === 'audio') return 'the recording'
  if (kind === 'lyrics') return 'the words'
  if (kind === 'full score') return 'the full score'
  const written = transposition && transposition !== 'concert' ? `the ${writtenLabel(transposition)} part` : null
  const whose = instrument ? `the part for ${instrument}` : null
  if (written ?? whose) return (written ?? whose)!
  return isText || transposition === 'concert' ? 'concert' : 'the chart'
}

function rankOf(chart: Written, player: Instrument): Rank {
  if (chart.kind === 'audio') return { rank: 0, fit: 'as it is' }
  const whose = chart.instrument ? instrumentOf(chart.instrument) : null
  if (whose?.name === player.name) return { rank: 100, fit: 'theirs' }
  return BY_READING[player.reads](chart, readsOf(chart, whose), player)
}

type Ranking = (chart: Written, written: Reads | null, player: Instrument) => Rank

const chordal: Ranking = ({ kind, isText, instrument }) => {
  if (kind === 'lyrics') return { rank: isText ? 30 : 10, fit: 'as it is' }
  if (isText) return { rank: kind === 'chord chart' ? 90 : 85, fit: 'theirs' }
  if (kind === 'chord chart') return { rank: 80, fit: 'theirs' }
  if (kind === 'lead sheet' && !instrument) return { rank: 70, fit: 'theirs' }
  return { rank: kind === 'full score' ? 25 : 15, fit: 'as it is' }
}

const sung: Ranking = ({ kind, isText }) => {
  if (kind === 'lyrics') return { rank: 90, fit: 'theirs' }
  if (isText) return { rank: 80, fit: 'theirs' }
  return { rank: kind === 'lead sheet' ? 40 : kind === 'full score' ? 30 : 15, fit: 'as it is' }
}

const drummed: Ranking = ({ kind, isText }) => ({
  rank: kind === 'lyrics' ? 10 : isText ? 50 : kind === 'part' ? 15 : 40,
  fit: 'as it is',
})

/** Somebody who reads notes: their own transposition, then what is transposed into it, then what there is. */
const played: Ranking = ({ kind, isText, fileType, instrument }, written, { reads }) => {
  if (kind === 'lyrics') return { rank: 10, fit: 'as it is' }
  if (written === reads) return { rank: instrument ? 75 : 90, fit: 'theirs' }
  const clef = ['concert', 'bass clef']
  const samePitch = clef.includes(reads) && clef.includes(written ?? 'concert')
  if (kind !== 'full score' && (isText || notationOf(fileType)))
    return samePitch ? { rank: 80, fit: 'theirs' } : { rank: 60, fit: 'transposed' }
  if (reads === 'concert' && written === null && !instrument) return { rank: 70, fit: 'theirs' }
  const rank = instrument ? 15 : written === 'concert' ? 40 : written === null ? 35 : 20
  return { rank, fit: 'as it is' }
}

const BY_READING: Record<Reads, Ranking> = {
  ...{ chords: chordal, lyrics: sung, drums: drummed },
  ...{ concert: played, Bb: played, Eb: played, F: played, 'bass clef': played },
}

function readsOf({ transposition }: Written, whose: Instrument | null): Reads | null {
  if (!transposition) return whose?.reads ?? null
  return instrumentNamed(transposition.toLowerCase().replace(' ', '-'))?.reads ?? null
}
