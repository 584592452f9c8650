import { and, eq, isNull } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { db } from './client'
import { answerRows, countAnswers, findAnswers } from './import-answers'
import { createImport, csv, runToTheEnd } from './import-factories'
import type { DoubtfulRow } from './import-marks'
import { previewImport } from './import-preview'
import { findImport } from './imports'
import { ownRepertoire, type Writable } from './repertoires'
import { answerSameSong, findSameSongAnswers } from './same-songs'
import { auditLog, songs } from './schema'

let musician: Musician
let own: Writable
let known: string

// A cover may be the song one has, or another song of that name: only its musician knows.
const LIST = csv(['Title', 'Artist', 'Tempo'], ['Hurt So Much', 'Johnny Cash', 90], ['Heroes', 'David Bowie', 112])

beforeEach(async () => {
  musician = await createMusician()
  own = ownRepertoire(musician)
  known = await createSong(musician, { title: 'Hurt So Much', artist: 'Nine Inch Nails' })
})

async function preview(of = own, from = musician) {
  const id = await createImport(from, LIST)
  return previewImport(of, (await findImport(of, id))!)
}

async function doubtful(): Promise<DoubtfulRow[]> {
  return (await preview()).rows.filter((row) => row.mark === 'doubtful')
}

const titles = async () =>
  (
    await db()
      .select({ artist: songs.artist, tempo: songs.tempo })
      .from(songs)
      .where(and(eq(songs.repertoireId, own.id), isNull(songs.deletedAt)))
      .orderBy(songs.id)
  ).map(({ artist, tempo }) => `${artist} ${tempo}`)

test('a row near a song of mine is doubtful, counted, and not written before somebody says what it is', async () => {
  const { rows, counts } = await preview()
  expect(rows[0]).toMatchObject({ mark: 'doubtful', like: [{ id: known }] })
  expect(counts).toEqual({ read: 2, added: 1, changed: 0, same: 0, skipped: 0, doubtful: 1 })
  const done = await runToTheEnd(musician, await createImport(musician, LIST))
  expect(done.counts).toEqual(counts)
  expect(await titles()).toEqual(['Nine Inch Nails null', 'David Bowie 112'])
})

test('"same song" makes it a song that is there, also in every later list', async () => {
  const [row] = await doubtful()
  expect(await answerRows(own, [{ row: row!, same: row!.like[0]!.songKey }])).toBe(1)
  const { rows, counts } = await preview()
  expect(rows[0]).toMatchObject({ mark: 'changed', known: { id: known }, after: { tempo: 90 } })
  expect(counts.doubtful).toBeUndefined()
  await runToTheEnd(musician, await createImport(musician, LIST))
  expect(await titles()).toEqual(['Nine Inch Nails 90', 'David Bowie 112'])
  expect((await preview()).counts).toEqual({ read: 2, added: 0, changed: 0, same: 2, skipped: 0 })
})

test('"another song" makes it a new one, and nobody is asked again', async () => {
  const [row] = await doubtful()
  expect(await answerRows(own, [{ row: row!, same: null }])).toBe(1)
  expect((await preview()).rows[0]).toMatchObject({ mark: 'new' })
  await runToTheEnd(musician, await createImport(musician, LIST))
  expect(await titles()).toEqual(['Nine Inch Nails null', 'Johnny Cash 90', 'David Bowie 112'])
  expect((await preview()).counts).toMatchObject({ same: 2 })
})

test('an answer is one entry of the log, is kept once, and can be taken back', async () => {
  const [row] = await doubtful()
  const answers = [{ row: row!, same: null }]
  expect([await answerRows(own, answers), await answerRows(own, answers), await countAnswers(own)]).toEqual([1, 0, 1])
  const said = and(eq(auditLog.subject, 'same song'), eq(auditLog.repertoireId, own.id))
  const entries = await db().select({ verb: auditLog.verb }).from(auditLog).where(said)
  expect(entries).toEqual([{ verb: 'answer' }])
  const [kept] = await findSameSongAnswers(own)
  expect([kept!.words!.a.artist, kept!.words!.b.artist].sort()).toEqual(['Johnny Cash', 'Nine Inch Nails'])
  await answerSameSong(own, [
    { songKey: kept!.keyA, ...kept!.words!.a },
    { songKey: kept!.keyB, ...kept!.words!.b },
  ])
  expect(await doubtful()).toHaveLength(1)
})

test('the answers of another musician say nothing here', async () => {
  const [row] = await doubtful()
  await answerRows(own, [{ row: row!, same: row!.like[0]!.songKey }])
  const other = await createMusician()
  await createSong(other, { title: 'Hurt So Much', artist: 'Nine Inch Nails' })
  expect((await findAnswers(ownRepertoire(other))).same.size).toBe(0)
  expect((await preview(ownRepertoire(other), other)).rows[0]).toMatchObject({ mark: 'doubtful' })
})

test('a row that is surely a song in other words is that song without a question', async () => {
  const id = await createSong(musician, { title: 'Centerfold Of My Heart', artist: 'The J. Geils Band' })
  const list = csv(['Title', 'Artist', 'Key'], ['Centrefold Of My Heart', 'J Geils Band', 'G'])
  const draft = await createImport(musician, list)
  const { rows } = await previewImport(own, (await findImport(own, draft))!)
  expect(rows[0]).toMatchObject({ mark: 'changed', known: { id }, after: { key: 'G' } })
  await runToTheEnd(musician, draft)
  expect((await runToTheEnd(musician, await createImport(musician, list))).counts).toMatchObject({ same: 1 })
})
