import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { addChart, removeChart } from './chart-changes'
import { findCharts } from './charts'
import { findChangedFiles, findLastCheck } from './drive-changed'
import { driveFile, startDrive } from './drive-check-factories'
import { bringFiles, fileId, songsThere, writeAsSeen } from './drive-list-factories'
import { ownRepertoire, type Writable } from './repertoires'
import { removeSongs, restoreSongs } from './song-changes'

const drive = await startDrive()
afterAll(drive.stop)

const BEFORE = [driveFile(1, 'So What_Bb.pdf'), driveFile(2, 'Naima_Bb.pdf')]
const RENAMED = [driveFile(1, 'So What_Eb.pdf'), driveFile(2, 'Naima_Eb.pdf')]

let other: Musician
let musician: Musician
let own: Writable
let soWhat: string

beforeEach(async () => {
  ;[other, musician] = [await createMusician(), await createMusician()]
  own = ownRepertoire(musician)
  for (const who of [other, musician]) await drive.bring(who, BEFORE)
  soWhat = (await songsThere(own)).find(({ title }) => title === 'So What')!.id
})

const look = (who = musician) => drive.look(who, RENAMED)
const shown = async () => (await findChangedFiles(own)).map(({ fileId, title }) => [fileId, title])

async function takeOffSoWhat() {
  const [chart] = await findCharts(own, soWhat)
  expect(await removeChart(own, { songId: soWhat, id: chart!.id })).toBe(true)
}

/** Another song with the chart of “So What” beside it. */
async function addMedley() {
  const songId = await createSong(musician, { title: 'Medley' })
  const chart = { kind: 'part', label: null, instrument: null, transposition: 'Bb', key: null } as const
  await addChart(own, songId, { ...chart, driveFileId: fileId(1), driveResourceKey: null }, randomUUID())
}

test('a file that was taken off its song is not looked at, though another musician has it as a chart', async () => {
  await takeOffSoWhat()
  expect(await look()).toEqual({ files: 1, changed: 1 })
  expect(await shown()).toEqual([[fileId(2), 'Naima']])
  expect(await look(other)).toEqual({ files: 2, changed: 2 })
})

test('a changed file is shown with a song of one’s own that still has it as a chart', async () => {
  await addMedley()
  await look()
  expect(await shown()).toEqual([
    [fileId(2), 'Naima'],
    [fileId(1), 'So What'],
  ])
  await takeOffSoWhat()
  expect(await shown()).toEqual([
    [fileId(1), 'Medley'],
    [fileId(2), 'Naima'],
  ])
})

test('of a song in the trash no file is asked about, and of one that is back again it is', async () => {
  await look()
  await removeSongs(own, [soWhat])
  expect(await shown()).toEqual([[fileId(2), 'Naima']])
  await restoreSongs(own, [soWhat])
  expect(await shown()).toEqual([
    [fileId(2), 'Naima'],
    [fileId(1), 'So What'],
  ])
})

test('a file is asked about while any song has it, whichever of them is in the trash', async () => {
  await addMedley()
  await look()
  await removeSongs(own, [soWhat])
  expect(await shown()).toEqual([
    [fileId(1), 'Medley'],
    [fileId(2), 'Naima'],
  ])
})

test('the files of a pasted list, which no connection sees, are not counted', async () => {
  await writeAsSeen(own, await bringFiles(own, `Solar.pdf\t${fileId(3)}`))
  expect(await look()).toEqual({ files: 2, changed: 2 })
  expect((await findLastCheck(own)).files).toBe(2)
})
