'use server'

import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { z } from 'zod'
import { claimRun, stopRun } from '@/db/import-runs'
import { runImport } from '@/db/import-songs'
import { undoImport as undo } from '@/db/import-undo'
import { changeChoices, discardImport as discard } from '@/db/imports'
import { ownRepertoire } from '@/db/repertoires'
import { COLUMN_FIELDS, type ReadChoices } from '@/lib/import/song-draft'
import { musicianAction } from './musician-action'

const id = z.uuid()
const field = z.enum(COLUMN_FIELDS).nullable()
const choices = z.strictObject({
  columns: z.record(z.string().regex(/^\d{1,4}$/), field).optional(),
  encoding: z.string().max(40).optional(),
  hasHeader: z.boolean().optional(),
})

/** The choices the musician had before them: what they decide holds only for those. */
const seen = z.string().transform((text, context): ReadChoices => {
  const read = choices.safeParse(parsed(text))
  if (!read.success) context.addIssue({ code: 'custom', message: 'This page is out of date. Load it again.' })
  return read.data ?? z.NEVER
})

const OVERTAKEN = 'This list was changed or started in another window. Load this page again and look at it once more.'

export const changeReading = musicianAction(
  z.object({ id, seen, encoding: z.string().max(40).optional(), header: z.enum(['yes', 'no']).optional() }).loose(),
  async (musician, { id, seen, encoding, header, ...form }, values) => {
    const columns = { ...seen.columns, ...chosenColumns(form) }
    const after = {
      ...seen,
      ...(Object.keys(columns).length && { columns }),
      ...(encoding && { encoding }),
      ...(header && { hasHeader: header === 'yes' }),
    }
    if (!choices.safeParse(after).success || !(await changeChoices(ownRepertoire(musician), id, seen, after)))
      return { status: 'failed', message: OVERTAKEN, values }
    redirect(`/import/${id}`)
  },
)

export const startImport = musicianAction(z.object({ id, seen }), async (musician, { id, seen }, values) => {
  const repertoire = ownRepertoire(musician)
  const run = await claimRun(repertoire, id, seen)
  if (run === 'overtaken') return { status: 'failed', message: OVERTAKEN, values }
  if (run === 'busy') {
    const message = 'Another list is being imported right now. This one is safe: start it in a moment.'
    return { status: 'failed', message, values }
  }
  after(() => runImport(repertoire, run))
  redirect(`/import/${id}`)
})

export const stopImport = musicianAction(z.object({ id }), async (musician, { id }) => {
  await stopRun(ownRepertoire(musician), id)
  redirect(`/import/${id}`)
})

export const discardImport = musicianAction(z.object({ id }), async (musician, { id }) => {
  await discard(ownRepertoire(musician), id)
  redirect('/import')
})

export const undoImport = musicianAction(z.object({ id }), async (musician, { id }, values) => {
  const undone = await undo(ownRepertoire(musician), id)
  if (!undone) return { status: 'failed', message: 'This import can no longer be undone. Nothing was changed.', values }
  redirect(`/import/${id}`)
})

/**
 * The columns whose choice in a form, `column-3=key`, is another than the one it was shown with, `shown-3`; an empty value
 * stands for the notes. The others stay guesses, so that they are guessed anew when the encoding or the header changes.
 */
function chosenColumns(form: Record<string, unknown>): ReadChoices['columns'] {
  const chosen: NonNullable<ReadChoices['columns']> = {}
  for (const [name, value] of Object.entries(form)) {
    const index = /^column-(\d{1,4})$/.exec(name)?.[1]
    const read = field.safeParse(value === '' ? null : value)
    if (index && read.success && value !== form[`shown-${index}`]) chosen[Number(index)] = read.data
  }
  return chosen
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
