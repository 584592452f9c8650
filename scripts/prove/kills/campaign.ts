import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startDatabase } from '../../faults/database'
import { migrate } from '../../migrations/migrate'
import { withClient } from '../../postgres/databases.mjs'
import type { programs } from '../../postgres/programs.mjs'
import { type Book, openBook } from './book'
import { startLossyWire } from './lossy-wire'
import { damagedIndexes, durability } from './postgres-says'
import { startWriter } from './start-writer'

// Before it recovers PostgreSQL has the disk keep everything: file by file as a rule, here by one call for all of them.
const SETTINGS = [
  'max_connections=200',
  'shared_buffers=128MB',
  'max_wal_size=256MB',
  'recovery_init_sync_method=syncfs',
]
const FORMS_AT_ONCE = 16
const IMPORTS_AT_ONCE = 3
const SONGS_OF_A_LIST = 1_000
/** Half of this lies between two kills on average, and no more than so long. */
const SONGS_BETWEEN = 5_600
const LONGEST_MS = 20_000
const MORE_MS = 300
/** No call lasts longer, so that whatever failed by now was asked for within it. */
const LONGEST_CALL_MS = 60_000
const ALL_EVERY = 25

export type Tally = Awaited<ReturnType<typeof killOften>>
type How = { chance: () => number; found?: ReturnType<typeof programs>; tell: (line: string) => void }

/** Kills a PostgreSQL at random moments under writers, and compares the ledger with the table after each time. */
export async function killOften(kills: number, { chance, found, tell }: How) {
  const folder = mkdtempSync(join(tmpdir(), 'soleil-kills-'))
  const database = await startDatabase(folder, folder, { found, settings: SETTINGS })
  const admin = database.admin.replace(/postgres$/, 'soleil')
  const book = openBook()
  const broken = { lost: new Set<string>(), doubled: new Set<string>(), partial: new Set<string>() }
  const unsure = { failed: 0, forms: 0, imports: 0 }
  const reopened: number[] = []
  const writers: ReturnType<typeof startWriter>[] = []
  const stops = [() => rmSync(folder, { recursive: true, force: true }), database.stop]
  /** Compares what was asked since then, and has sent again what failed. */
  const settle = async (since: number) => {
    const failed = [...book.failed]
    const { committed, ...found } = await withClient(admin, (client) => book.compare(client, since))
    for (const what of ['lost', 'doubled', 'partial'] as const) for (const key of found[what]) broken[what].add(key)
    for (const key of committed) unsure[book.of(key)]++
    unsure.failed += failed.length
    for (const key of failed) book.failed.delete(key)
    for (const writer of writers) writer.order({ again: failed })
  }
  try {
    await migrate(database.url)
    tell(await withClient(admin, durability))
    const wire = await startLossyWire(database.port, chance)
    stops.push(wire.stop)
    const throughWire = database.url.replace(`:${database.port}/`, `:${wire.port}/`)
    writers.push(startWriter({ of: 'forms', atOnce: FORMS_AT_ONCE, songs: 1 }, throughWire, book))
    writers.push(startWriter({ of: 'imports', atOnce: IMPORTS_AT_ONCE, songs: SONGS_OF_A_LIST }, database.url, book))
    await Promise.all(writers.map(({ begun }) => begun))
    for (let kill = 1; kill <= kills; kill++) {
      await Promise.race([untilWritten(book, chance() * SONGS_BETWEEN), ...writers.map(({ early }) => early)])
      await pause(chance() * MORE_MS)
      reopened.push(await database.restart('SIGKILL'))
      await settle(kill % ALL_EVERY ? Date.now() - LONGEST_CALL_MS : 0)
      const { forms, imports } = book.acknowledged()
      if (kill % ALL_EVERY === 0) tell(`${kill} kills, ${forms} forms and ${imports} imported songs acknowledged`)
    }
    for (const { order } of writers) order('finish')
    while (writers.some(({ ended }) => !ended())) {
      await pause(200)
      await settle(0)
    }
    await settle(0)
    return { reopened, ...book.acknowledged(), broken, unsure, damaged: await withClient(admin, damagedIndexes) }
  } finally {
    for (const { stop } of writers) stop()
    while (stops.length > 0) await stops.pop()!()
  }
}

async function untilWritten(book: Book, songs: number): Promise<void> {
  const deadline = performance.now() + LONGEST_MS
  const written = () => book.acknowledged().forms + book.acknowledged().imports
  const before = written()
  while (written() - before < songs && performance.now() < deadline) await pause(20)
}
