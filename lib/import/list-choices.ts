import { z } from 'zod'
import { isEncoding } from '@/lib/import/encodings'
import { COLUMN_FIELDS, type ReadChoices } from '@/lib/import/song-draft'

/** What is decided for one file. `recalled`: its columns are read as the musician chose for the same headers before. */
export type FileChoices = ReadChoices & { recalled?: true }

/** What is decided for a list; of several files, for each by its place. */
export type ListChoices = FileChoices & { files?: Record<number, FileChoices> }

/** What a column may be read as; null stands for the notes. */
export const columnField = z.enum(COLUMN_FIELDS).nullable()

const fileChoices = z.strictObject({
  columns: z.record(z.string().regex(/^\d{1,4}$/), columnField).optional(),
  encoding: z.string().refine(isEncoding).optional(),
  hasHeader: z.boolean().optional(),
  recalled: z.literal(true).optional(),
})

const allChoices = fileChoices.extend({ files: z.record(z.string().regex(/^\d{1,4}$/), fileChoices).optional() })

/** The choices that a form was made from, as JSON: what it decides holds only for those. */
export const listChoices = z.string().transform((text, context): ListChoices => {
  const read = allChoices.safeParse(parsed(text))
  if (!read.success) context.addIssue({ code: 'custom', message: 'This page is out of date. Load it again.' })
  return read.data ?? z.NEVER
})

/** The choices of one file of a list. */
export function choicesOf(choices: ListChoices, place: number, several: boolean): FileChoices {
  return several ? (choices.files?.[place] ?? {}) : choices
}

/** The choices of a list with other ones for one of its files. */
export function withChoicesOf(choices: ListChoices, place: number, several: boolean, one: FileChoices): ListChoices {
  if (!several) return one
  const { [place]: _, ...others } = choices.files ?? {}
  const files = Object.keys(one).length ? { ...others, [place]: one } : others
  return Object.keys(files).length ? { files } : {}
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
