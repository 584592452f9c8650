'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { answerRows, type RowAnswer } from '@/db/import-answers'
import type { DoubtfulRow } from '@/db/import-marks'
import { previewImport } from '@/db/import-preview'
import { findImport } from '@/db/imports'
import { ownRepertoire } from '@/db/repertoires'
import { answerSameSong, findSameSongAnswers } from '@/db/same-songs'
import { musicianAction } from './musician-action'
import { OVERTAKEN } from './overtaken'

export const answerDoubts = musicianAction(
  z.object({ id: z.uuid(), all: z.enum(['same', 'different']).optional() }).loose(),
  async (musician, { id, all, ...form }, values) => {
    const own = ownRepertoire(musician)
    const found = await findImport(own, id)
    if (!found?.readable || found.status === 'running') return { status: 'failed', message: OVERTAKEN, values }
    const { rows } = await previewImport(own, found)
    const doubtful = rows.filter((row) => row.mark === 'doubtful')
    const answers = all ? doubtful.map((row) => allAlike(row, all)) : doubtful.flatMap((row) => answered(row, form))
    if (!answers.length && doubtful.length)
      return { status: 'failed', message: 'Nothing was chosen yet: say of at least one song what it is.', values }
    await answerRows(own, answers)
    redirect(`/import/${id}`)
  },
)

const key = z.string().min(1).max(40)

export const forgetAnswer = musicianAction(z.object({ one: key, other: key }), async (musician, { one, other }) => {
  const own = ownRepertoire(musician)
  const found = (await findSameSongAnswers(own)).find(({ keyA, keyB }) => keyA === one && keyB === other)
  const [a, b] = [found?.words?.a ?? UNNAMED, found?.words?.b ?? UNNAMED]
  if (found)
    await answerSameSong(own, [
      { songKey: one, ...a },
      { songKey: other, ...b },
    ])
  redirect('/import/answers')
})

const UNNAMED = { title: '', artist: null }

function allAlike(row: DoubtfulRow, all: 'same' | 'different'): RowAnswer {
  return { row, same: all === 'same' ? row.like[0]!.songKey : null }
}

/** Songs are named by their keys: a row that was asked about in another window meanwhile is no longer among the doubtful. */
function answered(row: DoubtfulRow, form: Record<string, unknown>): RowAnswer[] {
  const value = form[`answer-${row.made.songKey}`]
  if (value === 'none') return [{ row, same: null }]
  return row.like.some(({ songKey }) => songKey === value) ? [{ row, same: value as string }] : []
}
