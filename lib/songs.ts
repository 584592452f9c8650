import type { SongFields } from '@/lib/song-fields'

/**
 * Every field of a song, its limit and what is said when it is wrong: the one place. The checks of the `songs` table
 * state the same limits, and a test compares the two.
 */
export const LIMITS = {
  title: 300,
  artist: 300,
  genre: 80,
  tag: 40,
  tags: 30,
  notes: 10_000,
  tempo: { min: 20, max: 400 },
  capo: { min: 0, max: 12 },
  durationSeconds: { min: 1, max: 86_400 },
  signatureTop: 32,
} as const

export const READINESS = ['ready', 'learning', 'wish'] as const
export type Readiness = (typeof READINESS)[number]
export const READINESS_LABEL: Record<Readiness, string> = { ready: 'Ready', learning: 'Learning', wish: 'Wish' }

/** The kinds of chart a song may carry. */
export const CHART_TYPES = [
  'chords',
  'lead sheet',
  'lyrics',
  'guitar',
  'bass',
  'drums',
  'piano',
  'vocals',
  'concert',
  'Bb',
  'Eb',
  'F',
  'bass clef',
  'score',
] as const
export type ChartType = (typeof CHART_TYPES)[number]

export const TIME_SIGNATURE_PATTERN = /^([1-9]|[12][0-9]|3[0-2])\/(1|2|4|8|16|32)$/

export type { SongFields }

/** A song of which only the title is known. */
export const EMPTY_SONG: SongFields = {
  title: '',
  artist: null,
  key: null,
  tempo: null,
  genre: null,
  timeSignature: null,
  durationSeconds: null,
  capo: null,
  chartTypes: [],
  tags: [],
  readiness: null,
  notes: null,
  driveFileId: null,
  driveResourceKey: null,
}
