import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { createChartFile } from './chart-factories'
import { findChartFile, readChartBytes } from './chart-files'
import { db } from './client'
import { exportedCharts } from './exported-charts'
import { ownRepertoire, type Writable } from './repertoires'
import { charts } from './schema'
import { findChartsOfSongs } from './stage-charts'

// No foreign key says that a chart and its file are of one repertoire.
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

test('a chart that names a file of others neither tells of it nor opens it', async () => {
  await nameTheirFile()
  expect(await findChartFile(own, chart)).toBeUndefined()
  expect(await readChartBytes(own, chart, 0, 5)).toBeUndefined()
})

test('a chart that names a file of others goes on stage without it', async () => {
  await nameTheirFile()
  expect(await findChartsOfSongs(own, [songId])).toMatchObject([
    { id: chart, fileType: null, size: null, sha256: null },
  ])
})

test('a chart that names a file of others goes out without it', async () => {
  await nameTheirFile()
  const out: unknown[] = []
  for await (const chart of exportedCharts(own)) out.push(...chart)
  expect(out).toMatchObject([{ title: 'Sun Up', file: undefined }])
  expect(JSON.stringify(out)).not.toContain('theirs')
})

async function nameTheirFile() {
  const [theirs] = await db().select({ fileId: charts.fileId }).from(charts).where(eq(charts.id, theirChart))
  await db().update(charts).set(theirs!).where(eq(charts.id, chart))
}
