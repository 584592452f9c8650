import { z } from 'zod'
import { SHARES, type Shares } from '@/lib/bands'
import { LIMITS } from '@/lib/songs'

/** What of their own repertoire a member lets a band see. */
export type ShareChoice = { shares: Shares; shareTags: string[] }

const SHARE_TAGS = 30
const tag = z.string().min(1).max(LIMITS.tag)

/** What the form is read as. There is no choice until somebody made one, and without "by tags" no tag is kept. */
export const shareChoice = z
  .object({
    shares: z.enum(SHARES, 'Choose what the band may see. You can change it at any time.'),
    tag: z
      .union([tag.transform((one) => [one]), z.array(tag).max(SHARE_TAGS, `At most ${SHARE_TAGS} tags.`)])
      .optional(),
  })
  .transform(({ shares, tag }, context): ShareChoice => {
    if (shares !== 'tags') return { shares, shareTags: [] }
    if (tag?.length) return { shares, shareTags: [...new Set(tag)].sort() }
    context.addIssue({ code: 'custom', path: ['tag'], message: 'Tick at least one tag, or choose “Nothing”.' })
    return z.NEVER
  })
