import { z } from 'zod'

/** The transpositions a musician may read in, by the interval their written C sounds. */
export const TRANSPOSITIONS = ['concert', 'Bb', 'Eb', 'F', 'bass clef'] as const
export const TRANSPOSITION_LABEL: Record<(typeof TRANSPOSITIONS)[number], string> = {
  concert: 'Concert pitch (C)',
  Bb: 'B♭ (trumpet, tenor and soprano sax, clarinet)',
  Eb: 'E♭ (alto and baritone sax)',
  F: 'F (horn)',
  'bass clef': 'Bass clef (bass, trombone, cello)',
}

/** What a musician tells about themselves, kept in `users.profile_data`; every part may be unknown. */
export const profile = z.object({
  instruments: z.array(z.string().min(1).max(40, 'An instrument may hold 40 characters.')).max(12).optional(),
  readingTransposition: z.enum(TRANSPOSITIONS).optional(),
})
export type Profile = z.infer<typeof profile>

export const displayName = z
  .string()
  .min(1, 'Bandmates need a name to call you by.')
  .max(100, 'A name may hold 100 characters.')
