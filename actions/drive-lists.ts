'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { answerAllFiles, changeListFile } from '@/db/drive-list-answers'
import { undoDriveList as undo } from '@/db/drive-list-undo'
import { writeDriveList as write } from '@/db/drive-list-write'
import { addDriveList as add, discardDriveList as discard } from '@/db/drive-lists'
import { fileForm } from '@/lib/drive-list/file-form'
import { readFileList } from '@/lib/drive-list/read-file-list'
import { OVERTAKEN } from './overtaken'
import { repertoireAction } from './repertoire-action'

const list = z.uuid()
const back = z.string().max(100).optional()
const GONE =
  'This list, or the song you chose, is not here any more. Nothing was changed: load this page again and look.'

export const addDriveList = repertoireAction(
  z.object({ files: z.string().default(''), formKey: z.uuid() }),
  async ({ repertoire, place }, { files, formKey }, values) => {
    const read = readFileList(files)
    if ('problem' in read) return { status: 'invalid', message: read.problem, errors: { files: read.problem }, values }
    redirect(`${place.drive}/${await add(repertoire, { source: 'pasted', files: read.files }, formKey)}`)
  },
)

export const changeDriveFile = repertoireAction(
  z
    .object({ list, place: z.coerce.number().int(), version: z.coerce.number().int(), back })
    .and(z.unknown().pipe(fileForm)),
  async ({ repertoire, place: at }, { list, place, version, back, ...answer }, values) => {
    const outcome = await changeListFile(repertoire, { list, place, version }, answer)
    if (outcome === 'done') {
      // The whole form stands at an address of its own; a question is answered where it stands.
      if (back !== undefined) redirect(`${at.drive}/${list}${back && `?${new URLSearchParams(back)}`}`)
      refresh()
      return { status: 'done', message: '' }
    }
    return { status: 'failed', message: outcome === 'gone' ? GONE : OVERTAKEN, values }
  },
)

/** `likely` takes every file for the song it is nearest to, `new` for a new one. */
export const answerDriveFiles = repertoireAction(
  z.object({ list, all: z.enum(['likely', 'new']) }),
  async ({ repertoire }, { list, all }) => {
    await answerAllFiles(repertoire, list, all)
    refresh()
    return { status: 'done', message: '' }
  },
)

export const writeDriveList = repertoireAction(
  z.object({ list, seen: z.coerce.number().int() }),
  async ({ repertoire, place }, { list, seen }, values) => {
    const written = await write(repertoire, list, seen)
    if (written === 'gone') return { status: 'failed', message: GONE, values }
    if (written === 'overtaken') return { status: 'failed', message: OVERTAKEN, values }
    if ('removed' in written) {
      const more = written.removed.length > 1 ? ` and ${(written.removed.length - 1).toLocaleString('en')} more` : ''
      const message = `The song of “${written.removed[0]}”${more} was removed meanwhile. Nothing was written: say where it belongs now.`
      return { status: 'failed', message, values }
    }
    redirect(`${place.drive}/${list}`)
  },
)

export const undoDriveList = repertoireAction(z.object({ list }), async ({ repertoire, place }, { list }, values) => {
  if (await undo(repertoire, list)) redirect(`${place.drive}/${list}`)
  return { status: 'failed', message: 'This list can no longer be taken back. Nothing was changed.', values }
})

export const discardDriveList = repertoireAction(z.object({ list }), async ({ repertoire, place }, { list }) => {
  await discard(repertoire, list)
  redirect(place.drive)
})
