/**
 * How long a list of 33,000 rows with 26,000 songs takes from its bytes to songs that can be found, how much memory that
 * needs, and how its writing compares with COPY of the same rows into the same table. Ends with 1 when the writing reaches
 * less than 0.3 of COPY's rows a second.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { eq, getTableColumns } from 'drizzle-orm'
import { db, disconnect } from '@/db/client'
import { createImport } from '@/db/import-factories'
import { previewImport } from '@/db/import-preview'
import { claimRun } from '@/db/import-runs'
import { runImport } from '@/db/import-songs'
import { undoImport } from '@/db/import-undo'
import { findImport, findProgress } from '@/db/imports'
import { ownRepertoire, type Writable } from '@/db/repertoires'
import { songs } from '@/db/schema'
import { newId } from '@/db/schema/columns'
import type { ImportCounts } from '@/db/schema/imports'
import { createMusician } from '@/e2e/factories'
import { copyRows } from './bench-import/copy-rows'
import { longList } from './bench-import/long-list'
import { startTestServers } from './testing/servers.mjs'
import { copyTemplate, createTemplate } from './testing/template'

const [ROWS, SONGS, ROUNDS, FLOOR] = [33_000, 26_000, 3, 0.3]
const LIST = longList(ROWS, SONGS)
const tidying: Promise<void>[] = []

const servers = await startTestServers()
try {
  await createTemplate(servers.databaseUrl)
  process.env.DATABASE_URL = await copyTemplate(servers.databaseUrl, 'bench')
  process.env.AUTH_URL ??= 'http://localhost:3000'
  process.env.AUTH_SECRET ??= 'a-secret-that-only-this-bench-uses'
  process.env.AUTH_GOOGLE_ID ??= 'bench'
  process.env.AUTH_GOOGLE_SECRET ??= 'bench-secret'
  const ratios = []
  for (let round = 1; round <= ROUNDS; round++) ratios.push(await measure(round))
  const ratio = ratios.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)]!
  console.log(`Median: ${ratio.toFixed(2)} of COPY (floor ${FLOOR})`)
  if (ratio < FLOOR) process.exitCode = 1
} finally {
  await disconnect()
  await servers.stop()
}

async function measure(round: number): Promise<number> {
  const musician = await createMusician()
  const own = ownRepertoire(musician)
  const memory = watchMemory()
  const [id, upload] = await timed(() => createImport(musician, LIST, 'long.csv'))
  const [, preview] = await timed(async () => previewImport(own, (await findImport(own, id))!))
  const [, again] = await timed(async () => previewImport(own, (await findImport(own, id))!))
  const [counts, run] = await timed(() => untilDone(own, id))
  const peak = memory()
  await Promise.all(tidying.splice(0))
  const copy = await copyOf(musician.repertoireId)
  const [, undo] = await timed(() => undoImport(own, id))
  const ratio = copy / run
  console.log(
    `Round ${round}: ${counts.read} rows, ${counts.added} songs. ` +
      `Upload and read ${upload.toFixed(2)} s, dry run ${preview.toFixed(2)} s (again ${again.toFixed(3)} s), ` +
      `import ${run.toFixed(2)} s = ${Math.round(counts.added / run)} rows/s, COPY ${copy.toFixed(2)} s, ` +
      `ratio ${ratio.toFixed(2)}, with reading ${(copy / (upload + run)).toFixed(2)}; undo ${undo.toFixed(2)} s; peak ${Math.round(peak)} MB`,
  )
  return ratio
}

/** Runs an import until its musician sees it done; what is tidied up behind it is not waited for. */
async function untilDone(own: Writable, id: string): Promise<ImportCounts> {
  const run = await claimRun(own, id, {})
  if (typeof run === 'string') throw new Error(run)
  const ended = runImport(own, run)
  tidying.push(ended)
  for (;;) {
    await pause(5)
    const found = await findProgress(own, id)
    if (found?.status === 'done') return found.counts!
    if (found?.status === 'failed') throw new Error('The import failed.')
  }
}

/** Seconds that COPY takes for the songs of a repertoire, into that of somebody else. */
async function copyOf(repertoireId: string): Promise<number> {
  const { repertoireId: to } = await createMusician()
  const rows = await db()
    .select()
    .from(songs)
    .where(eq(songs.repertoireId, repertoireId))
    .orderBy(songs.id)
    .limit(SONGS * 2)
  const fields = Object.entries(getTableColumns(songs)).filter(([name]) => !/(At|On)$/.test(name))
  const moved = rows.map((row) => ({ ...row, id: newId(), repertoireId: to }))
  const cells = moved.map((row) => fields.map(([name]) => row[name as keyof typeof row]))
  return copyRows(
    process.env.DATABASE_URL!,
    'songs',
    fields.map(([, column]) => column.name),
    cells,
  )
}

async function timed<Result>(work: () => Promise<Result>): Promise<[Result, number]> {
  const began = performance.now()
  const result = await work()
  return [result, (performance.now() - began) / 1000]
}

/** Watches the memory of this process; the answer tells its peak in MB. */
function watchMemory(): () => number {
  let peak = 0
  const look = () => {
    peak = Math.max(peak, process.memoryUsage().rss / 1024 / 1024)
  }
  const timer = setInterval(look, 50)
  return () => {
    look()
    clearInterval(timer)
    return peak
  }
}
