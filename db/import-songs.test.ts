import { randomUUID } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { db, rowsOf } from './client'
import { createImport, csv, runToTheEnd } from './import-factories'
import { previewImport } from './import-preview'
import { claimRun, stopRun } from './import-runs'
import { runImport } from './import-songs'
import { findImport, findProgress } from './imports'
import { ownRepertoire, repertoireVersion } from './repertoires'
import { auditLog, importAdditions, importChanges, imports, songs } from './schema'
import { findSongs } from './songs'

let musician: Musician

beforeEach(async () => {
  musician = await createMusician()
})

const HEADER = ['Title', 'Artist', 'Key', 'Tempo', 'Genre']
const LIST = csv(
  HEADER,
  ['So What', 'Miles Davis', 'Dm', 136, 'Jazz'],
  ['Jóga', 'Björk', 'F#m', 95, null],
  ['so what', 'MILES DAVIS', 'Em', 140, null],
  [null, 'Nobody', 'C', 100, null],
  ['"Heroes", live', 'Bowie; Eno', 'Bb', null, 'Rock'],
)

const songsOf = (musician: Musician) =>
  db()
    .select({ title: songs.title, artist: songs.artist, key: songs.key, tempo: songs.tempo, version: songs.version })
    .from(songs)
    .where(and(eq(songs.repertoireId, musician.repertoireId), isNull(songs.deletedAt)))
    .orderBy(songs.id)

test('the dry run and the import say the same, and the songs stand in the order of the list', async () => {
  const own = ownRepertoire(musician)
  const id = await createImport(musician, LIST)
  const preview = await previewImport(own, (await findImport(own, id))!)
  expect(preview.counts).toEqual({ read: 5, added: 3, changed: 0, same: 0, skipped: 2 })
  expect(await songsOf(musician)).toEqual([])

  const found = await runToTheEnd(musician, id)
  expect(found).toMatchObject({ status: 'done', readable: false, undoable: true, counts: preview.counts })
  expect(await songsOf(musician)).toEqual([
    { title: 'So What', artist: 'Miles Davis', key: 'Dm', tempo: 136, version: 1 },
    { title: 'Jóga', artist: 'Björk', key: 'F#m', tempo: 95, version: 1 },
    { title: '"Heroes", live', artist: 'Bowie, Eno', key: 'Bb', tempo: null, version: 1 },
  ])
  expect((await findSongs(own, { filter: { search: 'joga' }, sort: 'title' })).songs).toHaveLength(1)
})

test('one import is one entry of the log and raises the version of the repertoire once', async () => {
  const own = ownRepertoire(musician)
  const before = await repertoireVersion(own)
  const id = await createImport(musician, LIST)
  await runToTheEnd(musician, id)
  expect(await repertoireVersion(own)).toBe(before + 1)
  const entries = await db().select({ verb: auditLog.verb }).from(auditLog).where(eq(auditLog.subjectId, id))
  expect(entries).toEqual([{ verb: 'import' }])
})

test('a list that is imported again changes nothing', async () => {
  await runToTheEnd(musician, await createImport(musician, LIST))
  const [before, version] = [await songsOf(musician), await repertoireVersion(ownRepertoire(musician))]
  const again = await runToTheEnd(musician, await createImport(musician, LIST))
  expect(again.counts).toEqual({ read: 5, added: 0, changed: 0, same: 3, skipped: 2 })
  expect(await songsOf(musician)).toEqual(before)
  expect(await repertoireVersion(ownRepertoire(musician))).toBe(version)
})

test('a song that is there learns what the list knows better and keeps the rest', async () => {
  await createSong(musician, { title: 'So What', artist: 'Miles Davis', key: 'D', readiness: 'ready', tags: ['modal'] })
  const found = await runToTheEnd(musician, await createImport(musician, LIST))
  expect(found.counts).toMatchObject({ added: 2, changed: 1 })
  const [song] = (await findSongs(ownRepertoire(musician), { filter: { search: 'so what' }, sort: 'title' })).songs
  expect(song).toMatchObject({ key: 'Dm', tempo: 136, genre: 'Jazz', readiness: 'ready' })
  const [row] = await db()
    .select({ keyPos: songs.keyPos, version: songs.version, before: importChanges.before })
    .from(importChanges)
    .innerJoin(songs, eq(songs.id, importChanges.songId))
    .where(eq(songs.id, song!.id))
  expect(row).toEqual({ keyPos: 23, version: 2, before: { key: 'D', tempo: null, genre: null } })
})

test('the marks are those of the repertoire at the moment of writing', async () => {
  const own = ownRepertoire(musician)
  const id = await createImport(musician, LIST)
  expect((await previewImport(own, (await findImport(own, id))!)).counts.added).toBe(3)
  await createSong(musician, { title: 'Jóga', artist: 'Björk', key: 'F#m', tempo: 95 })
  expect((await previewImport(own, (await findImport(own, id))!)).counts).toMatchObject({ added: 2, same: 1 })
  expect((await runToTheEnd(musician, id)).counts).toMatchObject({ added: 2, same: 1 })
})

test('all or nothing: a failure after thousands of rows leaves nothing, and the list can be tried again', async () => {
  const rows = Array.from({ length: 6_000 }, (_, at) => [`Song ${at}`, 'Band', 'C', 100, null])
  const id = await createImport(musician, csv(HEADER, ...rows))
  const version = await repertoireVersion(ownRepertoire(musician))
  await db().execute(sql`alter table songs add constraint no_5500 check (title <> 'Song 5500') not valid`)
  const failed = await runToTheEnd(musician, id)
  await db().execute(sql`alter table songs drop constraint no_5500`)
  expect(failed).toMatchObject({ status: 'failed', readable: true })
  expect(failed.problem).toMatch(/Nothing was written/)
  expect(await songsOf(musician)).toEqual([])
  expect(await db().select().from(importAdditions).where(eq(importAdditions.importId, id))).toEqual([])
  expect(await repertoireVersion(ownRepertoire(musician))).toBe(version)
  expect((await runToTheEnd(musician, id)).counts?.added).toBe(6_000)
})

test('a song that is held by a change under way is written after it, from what it has become', async () => {
  const own = ownRepertoire(musician)
  const song = await createSong(musician, { title: 'So What', artist: 'Miles Davis', key: 'D' })
  const id = await createImport(musician, LIST)
  await previewImport(own, (await findImport(own, id))!)
  const ended = await db().transaction(async (tx) => {
    await tx.update(songs).set({ key: 'Dm', tempo: 136, genre: 'Jazz' }).where(eq(songs.id, song))
    const running = runToTheEnd(musician, id)
    while (!(await waitsForLock())) await new Promise(setImmediate)
    return { running }
  })
  expect((await ended.running).counts).toMatchObject({ added: 2, changed: 0, same: 1 })
})

async function waitsForLock(): Promise<boolean> {
  const waiting = await rowsOf(
    db(),
    sql`select pid from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%for no key update%'`,
  )
  return waiting.length > 0
}

test('a run that is stopped writes nothing, and the list waits again', async () => {
  const own = ownRepertoire(musician)
  const id = await createImport(musician, LIST)
  const run = await claimRun(own, id, {})
  expect(await stopRun(own, id)).toBe(true)
  await runImport(own, run as Exclude<typeof run, string>)
  expect(await songsOf(musician)).toEqual([])
  expect(await findImport(own, id)).toMatchObject({ status: 'draft', problem: 'You stopped it. Nothing was written.' })
})

test('a run that is stopped in the middle of its writing leaves nothing', async () => {
  const own = ownRepertoire(musician)
  const rows = Array.from({ length: 20_000 }, (_, at) => [`Song ${at}`, 'Band', 'C', 100, null])
  const id = await createImport(musician, csv(HEADER, ...rows))
  const ended = runImport(own, (await claimRun(own, id, {})) as { importId: string; run: string })
  while (!(await findProgress(own, id))?.progress) await new Promise(setImmediate)
  expect(await stopRun(own, id)).toBe(true)
  await ended
  expect(await songsOf(musician)).toEqual([])
  expect(await findImport(own, id)).toMatchObject({ status: 'draft', progress: 0 })
})

test('a run that was stopped and started anew is written once, by the second', async () => {
  const own = ownRepertoire(musician)
  const id = await createImport(musician, LIST)
  const first = (await claimRun(own, id, {})) as { importId: string; run: string }
  await stopRun(own, id)
  const second = (await claimRun(own, id, {})) as typeof first
  await Promise.all([runImport(own, first), runImport(own, second)])
  expect(await songsOf(musician)).toHaveLength(3)
  expect(await findImport(own, id)).toMatchObject({ status: 'done' })
})

test('a stop that comes after the end changes nothing', async () => {
  const id = await createImport(musician, LIST)
  await runToTheEnd(musician, id)
  expect(await stopRun(ownRepertoire(musician), id)).toBe(false)
  expect(await songsOf(musician)).toHaveLength(3)
})

test('of many starts at once one runs, and a repertoire takes one import at a time', async () => {
  const own = ownRepertoire(musician)
  const [id, other] = [await createImport(musician, LIST), await createImport(musician, `${LIST}\n"One more"`)]
  const claims = await Promise.all(Array.from({ length: 8 }, () => claimRun(own, id, {})))
  expect(claims.filter((claim) => claim === 'overtaken')).toHaveLength(7)
  expect(await claimRun(own, other, {})).toBe('busy')
})

test('a run whose heart stopped a minute ago is dead: said so, nothing written, started again', async () => {
  const own = ownRepertoire(musician)
  const id = await createImport(musician, LIST)
  const dead = (await claimRun(own, id, {})) as { importId: string; run: string }
  expect(await findImport(own, id)).toMatchObject({ status: 'running', dead: false })
  await db().update(imports).set({ heartbeatAt: sql`now() - interval '61 seconds'` }).where(eq(imports.id, id))
  expect(await findImport(own, id)).toMatchObject({ dead: true, problem: expect.stringMatching(/Nothing was written/) })
  expect(await runToTheEnd(musician, id)).toMatchObject({ status: 'done' })
  await runImport(own, dead)
  expect(await songsOf(musician)).toHaveLength(3)
})

test('a start from choices that were changed meanwhile does not run', async () => {
  const id = await createImport(musician, LIST)
  expect(await claimRun(ownRepertoire(musician), id, { hasHeader: false })).toBe('overtaken')
})

test('the import of another musician cannot be seen, started or stopped', async () => {
  const other = ownRepertoire(await createMusician())
  const id = await createImport(musician, LIST)
  expect(await findImport(other, id)).toBeUndefined()
  expect(await claimRun(other, id, {})).toBe('overtaken')
  await runImport(other, { importId: id, run: randomUUID() })
  const run = await claimRun(ownRepertoire(musician), id, {})
  expect(await stopRun(other, id)).toBe(false)
  await runImport(other, run as Exclude<typeof run, string>)
  expect(await songsOf(musician)).toEqual([])
  expect((await findImport(ownRepertoire(musician), id))!.status).toBe('running')
})

test('the songs of two musicians never meet: the same list is new to each', async () => {
  await runToTheEnd(musician, await createImport(musician, LIST))
  const other = await createMusician()
  expect((await runToTheEnd(other, await createImport(other, LIST))).counts?.added).toBe(3)
  expect(await songsOf(musician)).toHaveLength(3)
})
