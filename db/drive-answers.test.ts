import { afterAll, beforeEach, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { CHART_LIMITS } from '@/lib/chart-kinds'
import type { Musician } from '@/lib/musician'
import { db } from './client'
import { answerDriveFile, undoDriveAnswer } from './drive-answers'
import { findAnsweredFile, findChangedFiles } from './drive-changed'
import { driveFile, startDrive } from './drive-check-factories'
import { chartsThere, fileId } from './drive-list-factories'
import { ownRepertoire, type Writable } from './repertoires'
import { charts } from './schema'

const drive = await startDrive()
afterAll(drive.stop)

let musician: Musician
let own: Writable

beforeEach(async () => {
  musician = await createMusician()
  own = ownRepertoire(musician)
})

/** A song that carries the file that will change as often as it may, or did once. */
async function fillSong(who: Musician, deletedAt: Date | null = null) {
  const songId = await createSong(who, { title: 'Fake Book' })
  const chart = { kind: 'part', transposition: 'Bb', driveFileId: fileId(1), deletedAt } as const
  const all = Array.from({ length: CHART_LIMITS.charts }, () => ({ ...chart, repertoireId: who.repertoireId, songId }))
  await db().insert(charts).values(all)
}

/** A file behind one chart, which has another name in Drive by now. */
async function renamed() {
  await drive.bring(musician, [driveFile(1, 'So What_Bb.pdf')])
  await drive.look(musician, [driveFile(1, 'So What_Eb.pdf')])
  return (await findChangedFiles(own))[0]!
}

const parts = async (of = own) => (await chartsThere(of)).map(({ transposition }) => transposition)

test('an answer is about one’s own charts, however many another has of the same file', async () => {
  const other = await createMusician()
  await fillSong(other)
  expect(await answerDriveFile(own, await renamed(), 'take')).toBe('done')
  expect(await parts()).toEqual(['Eb'])
  expect(await parts(ownRepertoire(other))).toEqual(Array(CHART_LIMITS.charts).fill('Bb'))
})

test('an answer is about the charts that are there, however many were taken off; undone, it brings none of those back', async () => {
  await fillSong(musician, new Date())
  expect(await answerDriveFile(own, await renamed(), 'remove')).toBe('done')
  expect(await parts()).toEqual([])
  expect(await undoDriveAnswer(own, (await findAnsweredFile(own, fileId(1)))!)).toBe('done')
  expect(await parts()).toEqual(['Bb'])
})

test('all songs of a book are answered about at once, and all have it again when that is undone', async () => {
  for (let song = 0; song < 3; song++) await fillSong(musician)
  const file = await renamed()
  expect(await parts()).toHaveLength(3 * CHART_LIMITS.charts)
  expect(await answerDriveFile(own, file, 'remove')).toBe('done')
  expect(await parts()).toEqual([])
  expect(await undoDriveAnswer(own, (await findAnsweredFile(own, fileId(1)))!)).toBe('done')
  expect(await parts()).toHaveLength(3 * CHART_LIMITS.charts)
})
