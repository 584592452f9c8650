import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { CHART_LIMITS } from '@/lib/chart-kinds'
import { addChart, changeChart, type NewChart, removeChart, restoreChart } from './chart-changes'
import { createChart, createCharts } from './chart-factories'
import { findChart, findCharts } from './charts'
import { ownRepertoire, type Writable } from './repertoires'
import { findSong } from './songs'

const LYRICS: NewChart = {
  ...{ kind: 'lyrics', label: null, instrument: null, transposition: null, key: null },
  ...{ text: 'la la', driveFileId: null, driveResourceKey: null },
}

let [own, theirs]: [Writable, Writable] = [] as never
let [songId, id]: [string, string] = [] as never
beforeEach(async () => {
  const nina = await createMusician('Nina')
  ;[own, theirs] = [ownRepertoire(nina), ownRepertoire(await createMusician('Stranger'))]
  songId = await createSong(nina, { title: 'So What', chartTypes: ['bass'] })
  id = await createChart(own, songId)
})

test('a removed chart is not changed until it is back', async () => {
  await removeChart(own, { songId, id })
  expect(await changeChart(own, { songId, id, version: 2 }, LYRICS)).toBe('gone')
  await restoreChart(own, { songId, id })
  expect(await changeChart(own, { songId, id, version: 3 }, LYRICS)).toBe('done')
})

test('a chart is removed once and brought back once', async () => {
  const [remove, restore] = [() => removeChart(own, { songId, id }), () => restoreChart(own, { songId, id })]
  expect([await restore(), await remove(), await remove()]).toEqual([false, true, false])
  expect([await restore(), await restore()]).toEqual([true, false])
  expect((await findChart(own, songId, id))?.version).toBe(3)
})

test('whatever others try with a chart, it stays as it is, and a removed one stays removed', async () => {
  const removed = await createChart(own, songId)
  await removeChart(own, { songId, id: removed })
  const before = await findCharts(own, songId)
  await othersTry(removed)
  expect(before).toHaveLength(1)
  expect(await findCharts(own, songId)).toEqual(before)
})

test('whatever others try with a chart, its song keeps its chart types and its version', async () => {
  const removed = await createChart(own, songId, { kind: 'lead sheet' })
  await removeChart(own, { songId, id: removed })
  const before = await findSong(own, songId)
  await othersTry(removed)
  expect(before?.chartTypes).toEqual(['bass', 'chords'])
  expect(await findSong(own, songId)).toEqual(before)
})

test('nobody learns of a song of others that it carries as many charts as it may', async () => {
  await createCharts(own, songId, CHART_LIMITS.charts - 1)
  expect(await addChart(own, songId, LYRICS, randomUUID())).toBe('full')
  // An error tells them nothing of the song either.
  expect(await addChart(theirs, songId, LYRICS, randomUUID()).catch(() => 'gone')).toBe('gone')
})

async function othersTry(removed: string) {
  await restoreChart(theirs, { songId, id: removed })
  await changeChart(theirs, { songId, id, version: 1 }, LYRICS)
  await removeChart(theirs, { songId, id })
}
