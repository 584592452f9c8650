'use server'

import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { z } from 'zod'
import { claimRun, stopRun } from '@/db/import-runs'
import { runImport } from '@/db/import-songs'
import { undoImport as undo } from '@/db/import-undo'
import { discardImport as discard } from '@/db/imports'
import { ownRepertoire } from '@/db/repertoires'
import { listChoices } from '@/lib/import/list-choices'
import { musicianAction } from './musician-action'
import { OVERTAKEN } from './overtaken'

const id = z.uuid()

export const startImport = musicianAction(
  z.object({ id, seen: listChoices }),
  async (musician, { id, seen }, values) => {
    const repertoire = ownRepertoire(musician)
    const run = await claimRun(repertoire, id, seen)
    if (run === 'overtaken') return { status: 'failed', message: OVERTAKEN, values }
    if (run === 'busy') {
      const message = 'Another list is being imported right now. This one is safe: start it in a moment.'
      return { status: 'failed', message, values }
    }
    after(() => runImport(repertoire, run))
    redirect(`/import/${id}`)
  },
)

export const stopImport = musicianAction(z.object({ id }), async (musician, { id }) => {
  await stopRun(ownRepertoire(musician), id)
  redirect(`/import/${id}`)
})

export const discardImport = musicianAction(z.object({ id }), async (musician, { id }) => {
  await discard(ownRepertoire(musician), id)
  redirect('/import')
})

/** `edited`: what becomes of songs that were edited since, `seen` which ones those were; of `each` those in `song` go. */
export const undoImport = musicianAction(
  z.object({
    id,
    edited: z.enum(['keep', 'take', 'each']).default('keep'),
    seen: z.string().max(100).default(''),
    song: z.preprocess((one) => (typeof one === 'string' ? [one] : one), z.array(z.uuid()).max(1_000).default([])),
  }),
  async (musician, { id, edited, seen, song }, values) => {
    const taken = edited === 'each' ? song : edited === 'take' ? 'all' : []
    const undone = await undo(ownRepertoire(musician), id, { seen, taken })
    if (undone === 'overtaken') {
      const message = 'Songs of this import were edited just now. Nothing was changed: load this page again and look.'
      return { status: 'failed', message, values }
    }
    if (!undone)
      return { status: 'failed', message: 'This import can no longer be undone. Nothing was changed.', values }
    redirect(`/import/${id}`)
  },
)
