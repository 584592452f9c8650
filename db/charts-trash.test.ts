import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { removeChart } from './chart-changes'
import { addChartFile, findChartFile, readChartBytes } from './chart-files'
import { emptyOldCharts } from './charts-trash'
import { db } from './client'
import { ownRepertoire } from './repertoires'
import { chartFiles, charts } from './schema'

const about = { kind: 'part' as const, label: null, instrument: null, transposition: null, key: null }
const file = { name: 'So What.pdf', type: 'application/pdf' as const, pages: 1, bytes: Buffer.from('%PDF-1.4 %%EOF') }

test('a file is kept once, read in parts by its owner alone, and goes with the last chart of it after 30 days', async () => {
  const [musician, other] = [await createMusician(), await createMusician()]
  const [mine, theirs] = [ownRepertoire(musician), ownRepertoire(other)]
  const songId = await createSong(musician, { title: 'So What' })
  const add = async () => {
    const made = await addChartFile(mine, songId, { about, file, formKey: randomUUID() })
    return typeof made === 'string' ? made : made.id
  }
  const [one, two] = [await add(), await add()]
  const kept = () => db().select({ id: chartFiles.id }).from(chartFiles).where(eq(chartFiles.repertoireId, mine.id))
  expect(await kept()).toHaveLength(1)
  expect(await addChartFile(theirs, songId, { about, file, formKey: randomUUID() })).toBe('gone')
  expect((await readChartBytes(mine, one, 0, 3))?.toString()).toBe('%PDF')
  expect(await findChartFile(theirs, one)).toBeUndefined()
  expect(await readChartBytes(theirs, one, 0, 3)).toBeUndefined()

  await db()
    .update(chartFiles)
    .set({ createdAt: sql`now() - interval '40 days'` })
    .where(eq(chartFiles.repertoireId, mine.id))
  const old = async (id: string) => {
    await removeChart(mine, { songId, id })
    expect(await findChartFile(mine, id)).toBeUndefined()
    await db().update(charts).set({ deletedAt: sql`now() - interval '31 days'` }).where(eq(charts.id, id))
    await emptyOldCharts()
    return (await kept()).length
  }
  expect(await old(one)).toBe(1)
  expect(await old(two)).toBe(0)
})
