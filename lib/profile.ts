import { z } from 'zod'
import { TRANSPOSITIONS } from '@/lib/reading-transpositions'

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
