import 'server-only'
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { and, eq } from 'drizzle-orm'
import { v5 } from 'uuid'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { db } from './client'
import { once } from './idempotency'
import { type Reading, readList, rememberReading, unzip } from './import-readings'
import { mine } from './imports'
import type { Writable } from './repertoires'
import { imports } from './schema'
import { newId } from './schema/columns'

/** The most bytes that a list may have. */
export const LARGEST_LIST = 32 * 1024 * 1024

export type Upload = { source: 'file' | 'pasted'; fileName: string; bytes: Uint8Array; formKey: string }

/**
 * Keeps a list as a draft, once per form and content, and answers its id. A list that cannot be read is kept as failed,
 * with the sentence that says why; of those only a pasted text stays, so that it can be mended.
 */
export async function addImport(to: Writable, { source, fileName, bytes, formKey }: Upload) {
  const [reading, zipped] = await Promise.all([firstLook({ source, fileName, bytes }), zip(bytes)])
  const problem = typeof reading === 'string' ? reading : null
  const file = problem && source === 'file' ? null : zipped
  const hash = createHash('sha256').update(source).update(bytes).digest('base64url')
  const { result } = await db().transaction((tx) =>
    // A form that comes again with another file, after a step back in the browser, is another list.
    once(tx, { userId: to.musicianId, key: v5(hash, formKey), payload: hash }, async () => {
      const id = newId()
      const owner = { repertoireId: to.id, createdBy: to.musicianId }
      await tx
        .insert(imports)
        .values({ id, ...owner, source, fileName, file, problem, status: problem ? 'failed' : 'draft' })
      return id
    }),
  )
  if (typeof reading !== 'string') rememberReading(to, { id: result, choices: {} }, reading)
  return { id: result, problem }
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

/** The list as it is read without choices, or the sentence that says why it is none. */
async function firstLook({ bytes, ...upload }: Omit<Upload, 'formKey'>): Promise<Reading | string> {
  try {
    return await readList(bytes, { ...upload, choices: {} })
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message
    throw error
  }
}
