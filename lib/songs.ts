import { z } from 'zod'
import { KEY_PATTERN } from '@/lib/music/keys'

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

/** What a song knows besides its identity; unknown is null and never 0 or C. */
export const songFields = z.strictObject({
  title: line('The title', LIMITS.title).min(1, 'A song needs a title.'),
  artist: line('The artist', LIMITS.artist).nullable(),
  key: z
    .string()
    .regex(KEY_PATTERN, 'This is not a key SOLEil can read. Write it like Bb, F#m, or “A minor”.')
    .nullable(),
  tempo: z
    .number('The tempo is a number of beats a minute.')
    .int('The tempo is a whole number of beats a minute.')
    .min(LIMITS.tempo.min, `The tempo is between ${LIMITS.tempo.min} and ${LIMITS.tempo.max} bpm.`)
    .max(LIMITS.tempo.max, `The tempo is between ${LIMITS.tempo.min} and ${LIMITS.tempo.max} bpm.`)
    .nullable(),
  genre: line('The genre', LIMITS.genre).nullable(),
  timeSignature: z.string().regex(TIME_SIGNATURE_PATTERN, 'Write the time signature like 4/4 or 6/8.').nullable(),
  durationSeconds: z
    .number()
    .int()
    .min(LIMITS.durationSeconds.min, 'The duration is at least a second.')
    .max(LIMITS.durationSeconds.max, 'The duration is at most 24 hours.')
    .nullable(),
  capo: z
    .number('The capo is a fret number.')
    .int('The capo is a fret number.')
    .min(LIMITS.capo.min, `The capo is between ${LIMITS.capo.min} and ${LIMITS.capo.max}.`)
    .max(LIMITS.capo.max, `The capo is between ${LIMITS.capo.min} and ${LIMITS.capo.max}.`)
    .nullable(),
  chartTypes: z.array(z.enum(CHART_TYPES)).max(CHART_TYPES.length),
  tags: z.array(line('A tag', LIMITS.tag).min(1)).max(LIMITS.tags, `At most ${LIMITS.tags} tags.`),
  readiness: z.enum(READINESS).nullable(),
  notes: z
    .string()
    .max(LIMITS.notes, `The notes may hold ${LIMITS.notes.toLocaleString('en')} characters.`)
    .nullable(),
  driveFileId: z
    .string()
    .regex(/^[A-Za-z0-9_-]{10,100}$/, 'This is not the id of a Drive file.')
    .nullable(),
  driveResourceKey: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,100}$/)
    .nullable(),
})

export type SongFields = z.infer<typeof songFields>

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

function line(what: string, limit: number) {
  return z.string().max(limit, `${what} may hold ${limit} characters.`)
}
