import { rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Client } from 'pg'
import { findApplied, missingOf, readRevisions } from '../migrations/revisions.mjs'
import { withClient } from '../postgres/databases.mjs'
import { explain, Sentence } from '../steps/sentence.mjs'
import { SAME_WORDS } from './copy-out'
import { nameOf, noteFailure, prune } from './folder.mjs'
import { FORMAT, type Head, script } from './script'
import { sealed } from './seal'
import { verifyBackup } from './verify'

const LOCK = 7_653_148
const LEVEL = 4

/**
 * Writes one backup of everything as it is at one moment into a folder, reads it back, gives it its name and removes those older than a week.
 * One at a time per database. A failed one leaves a note and no backup.
 */
export function writeBackup(url: string, folder: string, version: string, now = new Date()) {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [LOCK])
    if (!rows[0]!.held)
      throw new Sentence('Another backup of this database is being made right now. Nothing was started.')
    const head = await headOf(client, version, now)
    const file = nameIn(folder, now)
    try {
      await write(client, head, `${file}.part`)
      const { rows } = await verifyBackup(`${file}.part`)
      await rename(`${file}.part`, file)
      return { file, rows, removed: prune(folder, file, now) }
    } catch (error) {
      rmSync(`${file}.part`, { force: true })
      throw failure(file, explain(error))
    }
  })
}

function nameIn(folder: string, now: Date): string {
  try {
    return nameOf(folder, now)
  } catch (error) {
    throw new Sentence(
      `No backup can be written to ${folder}: ${(error as Error).message}. Older ones are as they were.`,
    )
  }
}

function failure(file: string, reason: string): Sentence {
  noteFailure(file, reason)
  return new Sentence(`No backup was made: ${reason.split('\n')[0]} Older ones are as they were.`)
}

async function headOf(client: Client, version: string, now: Date): Promise<Head> {
  const revisions = readRevisions()
  const applied = await findApplied(client)
  missingOf(revisions, applied)
  const done = new Set(applied.map(({ when }) => when))
  const migrations = revisions.filter(({ when }) => done.has(when)).map(({ tag, when }) => ({ tag, when }))
  return { format: FORMAT, version, migrations, at: now.toISOString() }
}

async function write(client: Client, head: Head, file: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query(SAME_WORDS)
    const text = Readable.from(script(client, head), { objectMode: false })
    await pipeline(text, createGzip({ level: LEVEL }), sealed, async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) await handle.appendFile(chunk)
    })
    await client.query('COMMIT')
    await handle.sync()
  } finally {
    await handle.close()
  }
}
