import 'server-only'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { type Member, memberOf } from '@/db/band-membership'
import { ownRepertoire, type Writable, writableBandRepertoire } from '@/db/repertoires'
import type { ActionState, FormAction, FormValues } from '@/lib/action-state'
import type { Musician } from '@/lib/musician'
import { bandPlace, OWN_PLACE, type RepertoirePlace } from '@/lib/repertoire-place'
import { refused } from './band-action'
import { musicianAction } from './musician-action'

/** The repertoire that a form changes, where its pages are, who asks, and as which band's member. */
export type Inside = { repertoire: Writable; place: RepertoirePlace; musician: Musician; member?: Member }

/**
 * The door to a change of songs: `musicianAction`, for the musician's own repertoire or, where the form carries a `band`, for
 * that band's, as far as they may change its songs at this moment.
 */
export function repertoireAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (inside: Inside, input: z.output<Schema>, values: FormValues) => Promise<ActionState | undefined>,
): FormAction {
  return musicianAction(
    z.object({ band: z.string().optional() }).and(schema),
    async (musician, { band, ...rest }, values) => {
      const input = rest as z.output<Schema>
      if (band === undefined)
        return run({ repertoire: ownRepertoire(musician), place: OWN_PLACE, musician }, input, values)
      const member = (await memberOf(musician, band)) ?? notFound()
      const repertoire = writableBandRepertoire(member)
      if (!repertoire) return refused(values)
      return run({ repertoire, place: bandPlace(member.bandId), musician, member }, input, values)
    },
  )
}
