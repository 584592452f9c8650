import { setTimeout as pause } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { asJob, db } from '@/db/client'
import { createImport } from '@/db/import-factories'
import { readList } from '@/db/import-lists'
import type { NewRow, ReadRow } from '@/db/import-marks'
import { previewImport } from '@/db/import-preview'
import { forgetReadings, rememberReading } from '@/db/import-readings'
import { claimRun } from '@/db/import-runs'
import { runImport } from '@/db/import-songs'
import { undoImport } from '@/db/import-undo'
import { insertSongs } from '@/db/import-writes'
import { findImport, findProgress } from '@/db/imports'
import { ownRepertoire, type Writable } from '@/db/repertoires'
import { imports } from '@/db/schema'
import { createMusician } from '@/e2e/factories'
import { copyOf } from './copy-of'
import { watchMemory } from './memory'

export type Ratios = { sql: number; path: number }

/** One round: the whole path, COPY of what it wrote, its statements alone, and COPY once more. */
export async function measureRound(list: string, most: number): Promise<Ratios> {
  const musician = await createMusician()
  const own = ownRepertoire(musician)
  const id = await createImport(musician, list, 'long.csv')
  forgetReadings(id)
  const found = (await findImport(own, id))!
  globalThis.gc?.()
  const memory = watchMemory(process.pid)
  // Here, and not in a thread, which without the bundle takes a second to begin.
  const [reading, read] = await timed(() => readList(Buffer.from(list), found))
  rememberReading(own, found, reading)
  const [, preview] = await timed(() => previewImport(own, found))
  const [songs, run] = await timed(() => untilDone(own, id))
  const grown = memory?.grown() ?? Number.NaN
  await Promise.all(tidying.splice(0))
  const first = await copyOf(musician.repertoireId, most)
  const [, sql] = await timed(() => writeAlone(reading.rows, most))
  const copy = (first + (await copyOf(musician.repertoireId, most))) / 2
  const [, undo] = await timed(() => undoImport(own, id))
  const ratios = { sql: copy / sql, path: copy / (read + preview + run) }
  console.log(
    `${reading.read} rows, ${songs} songs. Read and normalised ${read.toFixed(2)} s, compared ${preview.toFixed(2)} s, ` +
      `run ${run.toFixed(2)} s; COPY ${copy.toFixed(2)} s, statements alone ${sql.toFixed(2)} s; undo ${undo.toFixed(2)} s. ` +
      `Of COPY: statements ${ratios.sql.toFixed(2)}, whole path ${ratios.path.toFixed(2)}. Memory grew by ${grown.toFixed(0)} MB`,
  )
  return ratios
}

const tidying: Promise<void>[] = []

/** Runs an import until its musician sees it done; what is tidied up behind it is not waited for. Answers its songs. */
async function untilDone(own: Writable, id: string): Promise<number> {
  const run = await claimRun(own, id, {})
  if (typeof run === 'string') throw new Error(run)
  tidying.push(runImport(own, run))
  for (;;) {
    await pause(5)
    const found = await findProgress(own, id)
    if (found?.status === 'done') return found.counts!.added
    if (found?.status === 'failed') throw new Error('The import failed.')
  }
}

/** The statements of an import for somebody new, in a transaction, as they are once all rows are known to be new. */
async function writeAlone(rows: ReadRow[], most: number): Promise<void> {
  const musician = await createMusician()
  const own = ownRepertoire(musician)
  const id = await createImport(musician, 'Title\nOne\n')
  const known = new Set<string>()
  const fresh = rows.filter(({ made }) => !known.has(made.search) && known.add(made.search)).slice(0, most)
  const added = fresh.map((row): NewRow => ({ ...row, mark: 'new' }))
  const say = async (progress: number) => void (await db().update(imports).set({ progress }).where(eq(imports.id, id)))
  await asJob(() => db().transaction((tx) => insertSongs(tx, own, id, added, say)))
}

async function timed<Result>(work: () => Promise<Result>): Promise<[Result, number]> {
  const began = performance.now()
  const result = await work()
  return [result, (performance.now() - began) / 1000]
}
