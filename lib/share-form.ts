import { z } from 'zod'
import { lastMomentOf } from '@/lib/last-moment'
import { ENDS, type Ending, KEEPING, SHARE_LIMITS } from '@/lib/share-links'

const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined)

/** What the form of a new link is read as. An ending day lasts until midnight UTC. */
export const shareFields = z
  .object({
    title: z
      .string()
      .trim()
      .min(1, 'A link needs a title: it is what your bandmates see first.')
      .max(SHARE_LIMITS.title, `The title may hold ${SHARE_LIMITS.title} characters.`),
    passcode: z
      .string()
      .trim()
      .max(SHARE_LIMITS.passcode.max, `The passcode may hold ${SHARE_LIMITS.passcode.max} characters.`)
      .refine((passcode) => passcode === '' || passcode.length >= SHARE_LIMITS.passcode.min, {
        error: `A passcode has at least ${SHARE_LIMITS.passcode.min} characters, or leave it empty.`,
      }),
    ends: z.enum(ENDS, 'Choose when the link ends.'),
    date: z.string().optional(),
    charts: ticked,
    downloads: ticked,
    frozen: z.enum(KEEPING).default('live'),
  })
  .transform(({ title, passcode, ends, date, frozen, ...chosen }, context) => {
    const ending = readEnding(ends, date)
    if (ending === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['date'],
        message: 'Choose a day from today on, at most ten years away.',
      })
      return z.NEVER
    }
    return { title, passcode: passcode || null, ending, frozen: frozen === 'frozen', ...chosen }
  })

function readEnding(ends: (typeof ENDS)[number], date: string | undefined): Ending | undefined {
  if (ends === 'never') return null
  if (ends !== 'date') return { days: Number(ends) }
  const at = lastMomentOf(date ?? '')
  return at === undefined ? undefined : { at }
}
