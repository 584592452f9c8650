'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { changeFileChoices, forgetFileChoices } from '@/db/import-choices'
import { ownRepertoire } from '@/db/repertoires'
import { isEncoding } from '@/lib/import/encodings'
import { columnField, type FileChoices, type ListChoices, listChoices } from '@/lib/import/list-choices'
import { musicianAction } from './musician-action'
import { OVERTAKEN } from './overtaken'

const list = z.object({ id: z.uuid(), seen: listChoices, file: z.coerce.number().int().min(0).max(9_999).default(0) })
const encoding = z
  .string()
  .refine(isEncoding, 'SOLEil does not know these letters. Nothing was changed: choose others.')

export const changeReading = musicianAction(
  list.extend({ encoding: encoding.optional(), header: z.enum(['yes', 'no']).optional() }).loose(),
  async (musician, { id, seen, file, encoding, header, ...form }, values) => {
    const columns = chosenColumns(form)
    const decided: FileChoices = {
      ...(Object.keys(columns).length && { columns }),
      ...(encoding && encoding !== form['shown-encoding'] && { encoding }),
      ...(header && { hasHeader: header === 'yes' }),
    }
    if (!(await changeFileChoices(ownRepertoire(musician), { id, seen, file }, decided)))
      return { status: 'failed', message: OVERTAKEN, values }
    redirect(pathOf(id, seen, file))
  },
)

export const forgetReading = musicianAction(list, async (musician, { id, seen, file }, values) => {
  if (!(await forgetFileChoices(ownRepertoire(musician), { id, seen, file })))
    return { status: 'failed', message: OVERTAKEN, values }
  redirect(pathOf(id, seen, file))
})

function pathOf(id: string, seen: ListChoices, file: number): string {
  return file || seen.files ? `/import/${id}?file=${file + 1}` : `/import/${id}`
}

/**
 * The columns whose choice in a form, `column-3=key`, is another than the one it was shown with, `shown-3`; an empty value
 * stands for the notes. The others stay guesses, so that they are guessed anew when the encoding or the header changes.
 */
function chosenColumns(form: Record<string, unknown>): NonNullable<FileChoices['columns']> {
  const chosen: NonNullable<FileChoices['columns']> = {}
  for (const [name, value] of Object.entries(form)) {
    const index = /^column-(\d{1,4})$/.exec(name)?.[1]
    const read = columnField.safeParse(value === '' ? null : value)
    if (index && read.success && value !== form[`shown-${index}`]) chosen[Number(index)] = read.data
  }
  return chosen
}
