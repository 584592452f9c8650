import { z } from 'zod'
import { CHART_KINDS, CHART_LIMITS } from '@/lib/chart-kinds'
import { WRITTEN_FOR } from '@/lib/chart-name'
import { tooLong } from '@/lib/chart-text-limit'
import { asChordpro } from '@/lib/charts/read-any-chart'
import { readDriveLink } from '@/lib/drive'
import { readKey } from '@/lib/music/read-key'
import { oneLine } from '@/lib/one-line'

const line = (what: string, limit: number) =>
  z
    .string()
    .default('')
    .transform((text) => oneLine(text) || null)
    .refine((text) => (text?.length ?? 0) <= limit, `${what} may hold ${limit} characters.`)

/** What every chart says of itself, whatever it is made of. */
export const chartAbout = z.object({
  kind: z.enum(CHART_KINDS, 'Choose what this chart is.').default('chord chart'),
  label: line('The name', CHART_LIMITS.label),
  instrument: line('The instrument', CHART_LIMITS.instrument),
  transposition: z
    .enum(['', ...WRITTEN_FOR])
    .default('')
    .transform((written) => written || null),
  key: z
    .string()
    .default('')
    .transform((text, context) => {
      const key = text.trim() ? readKey(text).key : null
      if (text.trim() && !key)
        context.addIssue({ code: 'custom', message: 'This is not a key SOLEil can read. Write it like Bb or F#m.' })
      return key
    }),
})
export type ChartAbout = z.infer<typeof chartAbout>

/** What the form of a chart sends: its text, turned into ChordPro unless it is to stay as pasted, or the link of a file in Drive. */
export const chartForm = z
  .object({ text: z.string().default(''), paste: z.string().default('turn'), drive: z.string().default('') })
  .and(chartAbout)
  .transform(({ text: typed, paste, drive, ...about }, context) => {
    const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    const none = { ...about, text: null, driveFileId: null, driveResourceKey: null }
    if (typed.trim() === '' && drive.trim() !== '') {
      const link = readDriveLink(drive)
      if ('problem' in link) wrong('drive', link.problem)
      else return { ...none, driveFileId: link.fileId, driveResourceKey: link.resourceKey }
      return none
    }
    if (typed.trim() !== '' && drive.trim() !== '')
      wrong('drive', 'A chart is a text or a file. Add the file as a chart of its own.')
    if (typed.trim() === '') wrong('text', 'Write or paste the chart first.')
    if (typed.length > CHART_LIMITS.text) wrong('text', tooLong(typed.length))
    else {
      const text = paste === 'keep' ? typed : asChordpro(typed)
      if (text.length > CHART_LIMITS.text) wrong('text', tooLong(text.length))
      return { ...none, text }
    }
    return none
  })
export type ChartFields = z.infer<typeof chartForm>
