import { randomBytes, randomUUID } from 'node:crypto'
import { count, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { chartAbout, chartForm } from '@/lib/chart-form'
import { CHART_LIMITS, CHART_ROOM } from '@/lib/chart-kinds'
import type { Musician } from '@/lib/musician'
import { addChart, removeChart } from './chart-changes'
import { createCharts } from './chart-factories'
import { addChartFile, type NewFile } from './chart-files'
import { countChartRoom } from './chart-room'
import { db } from './client'
import { ownRepertoire } from './repertoires'
import { chartFiles } from './schema'
import { newId } from './schema/columns'
import { removeSongs } from './song-changes'

let nina: Musician
let songId: string

beforeEach(async () => {
  nina = await createMusician('Nina')
  songId = await createSong(nina, { title: 'So What' })
})

const aFile = (bytes = randomBytes(20)): NewFile => ({ name: 'so what.pdf', type: 'application/pdf', pages: 1, bytes })
const bring = (file = aFile(), formKey: string = randomUUID(), song = songId) =>
  addChartFile(ownRepertoire(nina), song, { about: chartAbout.parse({ kind: 'part' }), file, formKey })
const kept = async () =>
  (await db().select({ files: count() }).from(chartFiles).where(eq(chartFiles.repertoireId, nina.repertoireId)))[0]!
    .files

test('a file that is refused because its song carries enough charts leaves no bytes', async () => {
  for (let at = 0; at < CHART_LIMITS.charts; at++)
    await addChart(ownRepertoire(nina), songId, chartForm.parse({ text: `[Am]la ${at}` }), randomUUID())
  expect(await bring()).toBe('full')
  expect(await kept()).toBe(0)
})

test('a file for a song that is not there, or of others, leaves no bytes', async () => {
  const theirs = await createSong(await createMusician(), { title: 'Theirs' })
  expect([await bring(aFile(), randomUUID(), theirs), await bring(aFile(), randomUUID(), newId())]).toEqual([
    'gone',
    'gone',
  ])
  expect(await kept()).toBe(0)
})

test('a file for a song in the trash goes nowhere, and it is not said that the song is full', async () => {
  await createCharts(ownRepertoire(nina), songId, CHART_LIMITS.charts)
  await removeSongs(ownRepertoire(nina), [songId])
  expect(await bring()).toBe('gone')
})

test('nobody learns by a file that a song of others carries as many charts as it may', async () => {
  const stranger = await createMusician()
  const theirs = await createSong(stranger, { title: 'Theirs' })
  await createCharts(ownRepertoire(stranger), theirs, CHART_LIMITS.charts)
  expect(await bring(aFile(), randomUUID(), theirs)).toBe('gone')
})

test('a removed chart leaves its place to a file', async () => {
  const [id] = await createCharts(ownRepertoire(nina), songId, CHART_LIMITS.charts)
  expect(await bring()).toBe('full')
  await removeChart(ownRepertoire(nina), { songId, id: id! })
  expect(await bring()).toEqual({ id: expect.any(String) })
})

test('a form that arrives twice keeps one file, and the same bytes take room once', async () => {
  const [file, key] = [aFile(), randomUUID()]
  const made = await bring(file, key)
  expect(await bring(file, key)).toEqual(made)
  expect(await bring(file)).not.toEqual(made)
  expect(await kept()).toBe(1)
  expect(await countChartRoom(ownRepertoire(nina))).toEqual({ bytes: 20, files: 1 })
})

test('a repertoire takes files up to its room, and what is refused then leaves none; what is there already still comes', async () => {
  const file = aFile()
  await bring(file)
  await fill({ size: CHART_LIMITS.fileBytes, files: Math.floor(CHART_ROOM.bytes / CHART_LIMITS.fileBytes) - 1 })
  await fill({ size: CHART_LIMITS.fileBytes - 20, files: 1 })
  const before = await kept()
  expect(await bring(aFile(randomBytes(1)))).toBe('no room')
  expect(await bring(file)).toEqual({ id: expect.any(String) })
  expect(await kept()).toBe(before)
})

test('a repertoire takes so many files, however small they are', async () => {
  await fill({ size: 1, files: CHART_ROOM.files })
  expect(await bring()).toBe('no room')
})

test('two files at once do not both take the last place', async () => {
  await fill({ size: 1, files: CHART_ROOM.files - 1 })
  const other = await createSong(nina, { title: 'Nardis' })
  const answers = await Promise.all([bring(), bring(aFile(), randomUUID(), other)])
  expect(answers.filter((answer) => answer === 'no room')).toHaveLength(1)
})

async function fill({ size, files }: { size: number; files: number }) {
  const row = () => ({
    repertoireId: nina.repertoireId,
    name: 'x.pdf',
    type: 'application/pdf' as const,
    size,
    sha256: newId(),
  })
  await db()
    .insert(chartFiles)
    .values(Array.from({ length: files }, () => ({ ...row(), content: Buffer.from('x') })))
}
