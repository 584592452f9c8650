import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { createChartFile } from './chart-factories'
import { findChartFile, readChartBytes } from './chart-files'
import { db } from './client'
import { exportedCharts } from './exported-charts'
import { ownRepertoire, type Writable } from './repertoires'
import { charts } from './schema'

let own: Writable
let [songId, chart, theirChart]: [string, string, string] = [] as never
beforeEach(async () => {
  const [nina, stranger] = [await createMusician('Nina'), await createMusician()]
  own = ownRepertoire(nina)
  songId = await createSong(nina, { title: 'Sun Up' })
  chart = await createChartFile(own, songId, 'mine')
  theirChart = await createChartFile(ownRepertoire(stranger), await createSong(stranger, { title: 'Theirs' }), 'theirs')
})

test('a file of others is neither told of nor read, whoever knows the id of its chart', async () => {
  expect(await findChartFile(own, chart)).toMatchObject({ name: 'mine.pdf' })
  expect(await findChartFile(own, theirChart)).toBeUndefined()
  expect((await readChartBytes(own, chart, 0, 3))?.toString()).toBe('mine')
  expect(await readChartBytes(own, theirChart, 0, 5)).toBeUndefined()
})

test('no chart can name a file of others: the database refuses it', async () => {
  const [theirs] = await db().select({ fileId: charts.fileId }).from(charts).where(eq(charts.id, theirChart))
  const named = db().update(charts).set(theirs!).where(eq(charts.id, chart))
  await expect(named).rejects.toMatchObject({ cause: { code: '23503' } })
  expect(await findChartFile(own, chart)).toMatchObject({ name: 'mine.pdf' })
})

test('nothing of a file of others goes out', async () => {
  const out: string[] = []
  for await (const some of exportedCharts(own)) out.push(JSON.stringify(some))
  const asWritten = (words: string) => Buffer.from(words).toString('base64')
  expect(out.join()).toContain(asWritten('mine'))
  expect(out.join()).not.toContain(asWritten('theirs'))
})
