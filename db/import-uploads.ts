import 'server-only'
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { v5 } from 'uuid'
import type { ListChoices } from '@/lib/import/list-choices'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { type Database, db } from './client'
import { once } from './idempotency'
import { recallChoices } from './import-columns'
import type { Reading } from './import-lists'
import { forgetReadings, rememberReading, unzip } from './import-readings'
import { mine } from './imports'
import { readAnyList } from './list-reader'
import type { Writable } from './repertoires'
import { imports } from './schema'
import { newId } from './schema/columns'
import type { FilePart } from './schema/imports'

/** The most bytes that a list may have, all of its files together. */
export const LARGEST_LIST = 32 * 1024 * 1024

/** The most files that may be brought at once. */
export const MOST_FILES = 500

/** The most lists of a musician that wait to be imported; with one more the oldest goes. */
export const MOST_WAITING = 10

/** Several files, if `files` names them, stand in `bytes` one behind the other. `left`: nobody waits for the answer any more. */
export type Upload = {
  source: 'file' | 'pasted'
  fileName: string
  files?: FilePart[]
  bytes: Uint8Array
  formKey: string
  left?: AbortSignal
}

/**
 * Keeps a list as a draft, once per form and content, and answers its id, and how many older drafts made room for it. A
 * list that cannot be read is kept as failed, with the sentence that says why; of those only a pasted text stays, so that
 * it can be mended. Throws, and keeps nothing, when its musician left before a long list was read.
 */
export async function addImport(to: Writable, { formKey, files = [], ...upload }: Upload) {
  const { source, fileName, bytes } = upload
  const [looked, zipped] = await Promise.all([firstLook(to, { ...upload, files }), zip(bytes)])
  const problem = typeof looked === 'string' ? looked : null
  const choices = typeof looked === 'string' ? {} : looked.choices
  const file = problem && source === 'file' ? null : zipped
  const hash = createHash('sha256')
    .update(source)
    .update(files.length ? JSON.stringify(files) : '')
    .update(bytes)
  const payload = hash.digest('base64url')
  const { result, dropped } = await db().transaction(async (tx) => {
    // A form that comes again with another file, after a step back in the browser, is another list.
    const { result, first } = await once(
      tx,
      { userId: to.musicianId, key: v5(payload, formKey), payload },
      async () => {
        const id = newId()
        const owner = { repertoireId: to.id, createdBy: to.musicianId }
        const state = { problem, status: problem ? ('failed' as const) : ('draft' as const) }
        await tx.insert(imports).values({ id, ...owner, source, fileName, files, file, choices, ...state })
        return id
      },
    )
    return { result, dropped: first ? await makeRoom(tx, to) : [] }
  })
  for (const id of dropped) forgetReadings(id)
  if (typeof looked !== 'string') rememberReading(to, { id: result, choices }, looked.reading)
  return { id: result, problem, dropped: dropped.length }
}

/** A pasted text that could not be read, to be mended; undefined for anything else. */
export async function findPastedText(of: Writable, { id }: { id: string }): Promise<string | undefined> {
  const [row] = await db()
    .select({ file: imports.file })
    .from(imports)
    .where(and(mine(of, id), eq(imports.source, 'pasted'), eq(imports.status, 'failed')))
  return row?.file ? (await unzip(row.file)).toString('utf8') : undefined
}

const zip = promisify(gzip)

/** The list as its columns were chosen before or are guessed, or the sentence that says why it is none. */
async function firstLook(
  to: Writable,
  { bytes, left, ...upload }: Omit<Upload, 'formKey'> & { files: FilePart[] },
): Promise<{ reading: Reading; choices: ListChoices } | string> {
  try {
    const reading = await readAnyList(bytes, { ...upload, choices: {} }, left)
    const choices = await recallChoices(to, reading.files)
    if (!Object.keys(choices).length) return { reading, choices }
    return { reading: await readAnyList(bytes, { ...upload, choices }, left), choices }
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message
    throw error
  }
}

async function makeRoom(tx: Database, to: Writable): Promise<string[]> {
  const waiting = and(eq(imports.repertoireId, to.id), inArray(imports.status, ['draft', 'failed']))
  const older = await tx
    .select({ id: imports.id })
    .from(imports)
    .where(waiting)
    .orderBy(desc(imports.id))
    .limit(1_000)
    .offset(MOST_WAITING)
  if (!older.length) return []
  const ids = older.map(({ id }) => id)
  const gone = await tx
    .delete(imports)
    .where(and(waiting, inArray(imports.id, ids)))
    .returning({ id: imports.id })
  return gone.map(({ id }) => id)
}
