import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { runToTheEnd } from '@/db/import-factories'
import { findImport } from '@/db/imports'
import { ownRepertoire } from '@/db/repertoires'
import { countAll } from '@/db/songs'
import type { Musician } from '@/lib/musician'
import { createMusician } from '../../e2e/factories'
import { withClient } from '../postgres/databases.mjs'
import { TYPESCRIPT } from '../steps/run.mjs'
import type { Setting } from './round'
import type { World } from './world'

const IMPORTER = fileURLToPath(new URL('./importer.ts', import.meta.url))
const SONGS = 10_000

/**
 * Kills the process that imports 10,000 songs at any moment of it. All of them are there or none; the import that stopped says so,
 * and run again it ends with each song once.
 */
export async function killImport({ database, behind }: World, { chance, pause }: Setting): Promise<void> {
  const musician = await createMusician()
  const own = ownRepertoire(musician)
  const id = await importUntilKilled(musician, behind.databaseUrl, () => pause(chance() * 2_500))
  // What a minute without a heartbeat would do.
  await withClient(database.url, (client) =>
    client.query("update imports set heartbeat_at = now() - interval '2 minutes' where id = $1", [id]),
  )
  const { songs } = await countAll(own)
  const stopped = (await findImport(own, id))!
  if (songs !== (stopped.status === 'done' ? SONGS : 0))
    throw new Error(`An import that was killed is ${stopped.status} and left ${songs} of ${SONGS} songs.`)
  if (stopped.status === 'done') return
  if (stopped.status === 'running' && !stopped.problem) throw new Error('An import that was killed does not say so.')
  const { status } = await runToTheEnd(musician, id)
  const after = (await countAll(own)).songs
  if (status !== 'done' || after !== SONGS) throw new Error(`An import run again is ${status} with ${after} songs.`)
}

async function importUntilKilled(musician: Musician, databaseUrl: string, wait: () => Promise<void>): Promise<string> {
  const env = { ...process.env, DATABASE_URL: databaseUrl }
  const args = [JSON.stringify(musician), String(SONGS)]
  const importer = fork(IMPORTER, args, { execArgv: TYPESCRIPT, env, stdio: 'ignore' })
  try {
    const [id] = await once(importer, 'message')
    await wait()
    return id
  } finally {
    importer.kill('SIGKILL')
  }
}
