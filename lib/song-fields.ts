import { z } from 'zod'
import { KEY_PATTERN } from '@/lib/music/keys'
import { CHART_TYPES, LIMITS, READINESS, TIME_SIGNATURE_PATTERN } from '@/lib/songs'

// Apart from lib/songs.ts, so that pages with a word of a song do not send the checks of all fields to the browser.

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

function line(what: string, limit: number) {
  return z.string().max(limit, `${what} may hold ${limit} characters.`)
}
