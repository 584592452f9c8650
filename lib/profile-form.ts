import { z } from 'zod'
import type { FormValues } from '@/lib/action-state'
import { oneLine, VISIBLE } from '@/lib/one-line'
import { displayName, type Profile, profile } from '@/lib/profile'
import { TRANSPOSITIONS } from '@/lib/reading-transpositions'

/** Instruments as they are typed, with commas between them. */
export const instrumentList = z
  .string()
  .transform((text) => unique(text.split(',').map(oneLine).filter(Boolean)))
  .pipe(profile.shape.instruments.unwrap().max(12, 'At most 12 instruments.'))

/** What the form of the settings page sends: the version it was made from, a name, instruments between commas. */
export const profileForm = z.object({
  version: z.coerce.number().int(),
  name: z
    .string()
    .transform(oneLine)
    .pipe(displayName)
    .refine((name) => VISIBLE.test(name), 'Bandmates need a name they can see.'),
  instruments: instrumentList,
  readingTransposition: z
    .enum(['', ...TRANSPOSITIONS], 'Choose how you read.')
    .transform((choice) => choice || undefined),
})

/** A profile as the values of its form. */
export function profileFormValues(name: string, { instruments = [], readingTransposition }: Profile) {
  return {
    name,
    instruments: instruments.join(', '),
    readingTransposition: readingTransposition ?? '',
  } satisfies FormValues
}

/** The same instrument twice is written once, however it is capitalised. */
function unique(instruments: string[]): string[] {
  return [...new Map(instruments.map((instrument) => [instrument.toLowerCase(), instrument])).values()]
}
