import { z } from 'zod'
import { BAND_LIMITS } from '@/lib/bands'
import { oneLine, VISIBLE } from '@/lib/one-line'

const name = z
  .string('A band needs a name.')
  .transform(oneLine)
  .pipe(
    z
      .string()
      .min(1, 'A band needs a name.')
      .max(BAND_LIMITS.name, `A band’s name may hold ${BAND_LIMITS.name} characters.`)
      .regex(VISIBLE, 'A band needs a name one can see.'),
  )

/** What the form of a band is read as: its name, and the place of its colour on the circle of fifths. */
export const bandForm = z.object({
  name,
  colour: z.coerce.number('Choose a colour.').int().min(0, 'Choose a colour.').max(11, 'Choose a colour.'),
})
