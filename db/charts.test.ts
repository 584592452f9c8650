import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { CHART_LIMITS } from '@/lib/chart-kinds'
import type { Musician } from '@/lib/musician'
import { EMPTY_SONG } from '@/lib/songs'
import { addChart, changeChart, type NewChart, removeChart, restoreChart } from './chart-changes'
import { findChart, findCharts, findRemovedChart } from './charts'
import { db } from './client'
import { ownRepertoire } from './repertoires'
import { auditLog, charts } from './schema'
import { changeSong } from './song-changes'
import { findReading, keepReading } from './song-readings'
import { findSong } from './songs'

let [musician, other]: [Musician, Musician] = [] as never
let songId: string
beforeEach(async () => {
  ;[musician, other] = [await createMusician(), await createMusician()]
  songId = await createSong(musician, { title: 'So What', key: 'Dm', chartTypes: ['bass'] })
})

const CHART: NewChart = {
  ...{ kind: 'chord chart', label: null, instrument: null, transposition: null, key: null },
  ...{ text: '[Dm7]So what', driveFileId: null, driveResourceKey: null },
}
const mine = () => ownRepertoire(musician)
const added = async (fields: Partial<NewChart> = {}) => {
  const made = await addChart(mine(), songId, { ...CHART, ...fields }, randomUUID())
  if (typeof made === 'string') throw new Error(made)
  return made.id
}
const types = async () => (await findSong(mine(), songId))?.chartTypes

test('a form that arrives ten times adds one chart and one entry of the log, which does not hold the text', async () => {
  const key = randomUUID()
  const made = await Promise.all(Array.from({ length: 10 }, () => addChart(mine(), songId, CHART, key)))
  expect(new Set(made.map((one) => (one as { id: string }).id)).size).toBe(1)
  expect(await findCharts(mine(), songId)).toHaveLength(1)
  const log = await db()
    .select({ verb: auditLog.verb, differences: auditLog.differences })
    .from(auditLog)
    .where(and(eq(auditLog.subjectId, songId), eq(auditLog.subject, 'chart')))
  expect(log).toHaveLength(1)
  expect(log[0]!.differences.text).toEqual({ from: null, to: 12 })
})

test("another musician's chart is as absent as one that never was, in every question and every change", async () => {
  const theirs = ownRepertoire(other)
  const id = await added()
  const theirSong = await createSong(other, { title: 'Theirs' })
  expect(await findCharts(theirs, songId)).toEqual([])
  for (const song of [songId, theirSong]) {
    expect(await findChart(theirs, song, id)).toBeUndefined()
    expect(await changeChart(theirs, { songId: song, id, version: 1 }, { ...CHART, text: 'stolen' })).toBe('gone')
    expect(await removeChart(theirs, { songId: song, id })).toBe(false)
  }
  expect(await addChart(theirs, songId, CHART, randomUUID())).toBe('gone')
  await removeChart(mine(), { songId, id })
  expect(await findRemovedChart(theirs, songId, id)).toBeUndefined()
  expect(await restoreChart(theirs, { songId, id })).toBe(false)
  expect(await restoreChart(mine(), { songId, id })).toBe(true)
  expect((await findChart(mine(), songId, id))?.text).toBe(CHART.text)
})

test('a removed chart is not opened, and only a removed one is offered to be brought back', async () => {
  const id = await added({ label: 'Verse' })
  expect(await findRemovedChart(mine(), songId, id)).toBeUndefined()
  await removeChart(mine(), { songId, id })
  expect(await findChart(mine(), songId, id)).toBeUndefined()
  expect(await findRemovedChart(mine(), songId, id)).toEqual({ id, kind: 'chord chart', label: 'Verse' })
})

test('where an id is none there is no removed chart', async () => {
  const id = await added()
  await removeChart(mine(), { songId, id })
  expect([await findRemovedChart(mine(), 'nonsense', id), await findRemovedChart(mine(), songId, 'nonsense')]).toEqual([
    undefined,
    undefined,
  ])
})

test('of two who change one chart from one version the second is told', async () => {
  const id = await added()
  const change = (text: string) => changeChart(mine(), { songId, id, version: 1 }, { ...CHART, text })
  expect((await Promise.all([change('one'), change('two')])).sort()).toEqual(['done', 'overtaken'])
  expect((await findChart(mine(), songId, id))?.version).toBe(2)
})

test('the chart types of a song follow its charts, and what was ticked by hand stays', async () => {
  const chords = await added()
  const part = await added({ kind: 'part', instrument: 'Tenor sax' })
  const second = await added({ kind: 'part', transposition: 'Bb' })
  expect(await types()).toEqual(['bass', 'chords', 'Bb'])
  await removeChart(mine(), { songId, id: part })
  expect(await types()).toEqual(['bass', 'chords', 'Bb'])
  await removeChart(mine(), { songId, id: second })
  expect(await types()).toEqual(['bass', 'chords'])
  await changeChart(mine(), { songId, id: chords, version: 1 }, { ...CHART, kind: 'lyrics' })
  expect(await types()).toEqual(['bass', 'lyrics'])
  await restoreChart(mine(), { songId, id: part })
  expect(await types()).toEqual(['bass', 'lyrics', 'Bb'])
})

test('who has the form of the song open while a chart comes loses neither', async () => {
  await added()
  const form = { ...EMPTY_SONG, title: 'So What', key: 'Dm', chartTypes: ['bass' as const], tempo: 136 }
  expect(await changeSong(mine(), { id: songId, version: 1 }, form)).toBe('done')
  expect(await findSong(mine(), songId)).toMatchObject({ tempo: 136, chartTypes: ['bass', 'chords'] })
})

test(`a song carries at most ${CHART_LIMITS.charts} charts`, async () => {
  const row = { repertoireId: musician.repertoireId, songId, kind: 'lyrics' as const, text: 'la' }
  await db()
    .insert(charts)
    .values(Array.from({ length: CHART_LIMITS.charts }, () => row))
  expect(await addChart(mine(), songId, CHART, randomUUID())).toBe('full')
})

test('the key and the capo somebody reads in stick for them alone, one without the other', async () => {
  expect(await keepReading(musician, mine(), songId, { key: 'Em' })).toBe(true)
  expect(await keepReading(musician, mine(), songId, { capo: 2 })).toBe(true)
  expect(await findReading(musician, songId)).toMatchObject({ key: 'Em', capo: 2 })
  expect(await findReading(other, songId)).toMatchObject({ key: null, capo: null })
  expect(await keepReading(other, ownRepertoire(other), songId, { key: 'F' })).toBe(false)
  await keepReading(musician, mine(), songId, { key: null })
  expect(await findReading(musician, songId)).toMatchObject({ key: null, capo: 2 })
})
