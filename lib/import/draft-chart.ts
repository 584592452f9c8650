import { z } from 'zod'
import { CHART_KINDS, CHART_LIMITS } from '@/lib/chart-kinds'
import { WRITTEN_FOR } from '@/lib/chart-name'
import { KEY_PATTERN } from '@/lib/music/keys'

const line = (limit: number) => z.string().min(1).max(limit).nullable().default(null)

/** A chart as a list brings it: what it is, for whom, and its text. */
export const draftChart = z.object({
  kind: z.enum(CHART_KINDS),
  label: line(CHART_LIMITS.label),
  instrument: line(CHART_LIMITS.instrument),
  transposition: z.enum(WRITTEN_FOR).nullable().default(null),
  key: z.string().regex(KEY_PATTERN).nullable().default(null),
  text: z.string().min(1).max(CHART_LIMITS.text),
})
export type DraftChart = z.infer<typeof draftChart>

/** What of a chart goes into a file and comes back; `null` is left out. */
export function chartAbout({ text: _, ...about }: DraftChart): Partial<DraftChart> {
  const { kind, label, instrument, transposition, key } = about
  return Object.fromEntries(
    Object.entries({ kind, label, instrument, transposition, key }).filter(([, value]) => value !== null),
  )
}
