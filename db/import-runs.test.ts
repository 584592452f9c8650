import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { db } from './client'
import { createImport } from './import-factories'
import { beat, claimRun, failRun, type Run, RunStopped } from './import-runs'
import { findProgress } from './imports'
import { ownRepertoire, type Writable } from './repertoires'
import { imports } from './schema'

let musician: Musician
let other: Musician
let own: Writable
let run: Run

beforeEach(async () => {
  ;[musician, other] = [await createMusician(), await createMusician()]
  own = ownRepertoire(musician)
  run = await start(musician)
})

async function start(who: Musician, title = 'So What'): Promise<Run> {
  const claimed = await claimRun(ownRepertoire(who), await createImport(who, `Title\n${title}`), {})
  if (typeof claimed === 'string') throw new Error(`The import could not start: ${claimed}.`)
  return claimed
}

/** For a minute nothing is heard of the run. */
const beQuiet = () =>
  db().update(imports).set({ heartbeatAt: sql`now() - interval '61 seconds'` }).where(eq(imports.id, run.importId))
const progress = () => findProgress(own, run.importId)

test('another musician neither keeps a run going nor says that it failed', async () => {
  const theirs = ownRepertoire(other)
  await expect(beat(theirs, run, 1)).rejects.toThrow(RunStopped)
  await failRun(theirs, run, 'It was not theirs.')
  expect(await progress()).toMatchObject({ status: 'running', progress: 0 })
})

test('a run that was quiet for a minute may go on while others start theirs, and not once its own musician starts another', async () => {
  await beQuiet()
  await start(other)
  await beat(own, run, 1)
  expect(await progress()).toMatchObject({ status: 'running', progress: 1, dead: false })
  await beQuiet()
  await start(musician, 'Naima')
  await expect(beat(own, run, 2)).rejects.toThrow(RunStopped)
  expect(await progress()).toMatchObject({ status: 'failed', progress: 1 })
})
