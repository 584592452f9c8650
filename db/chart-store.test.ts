import { randomBytes, randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { chartAbout, chartForm } from '@/lib/chart-form'
import { CHART_LIMITS } from '@/lib/chart-kinds'
import type { Musician } from '@/lib/musician'
import { StoreUnreachable, storeAt } from '@/lib/object-store/object-store'
import { pretendStore } from '@/lib/object-store/pretend-store'
import { removeUnusedObjects } from './chart-bytes'
import { addChart } from './chart-changes'
import { addChartFile, findChartFile, readChartBytes } from './chart-files'
import { db } from './client'
import { exportedCharts } from './exported-charts'
import { ownRepertoire } from './repertoires'
import { chartFiles, chartObjects, users } from './schema'

const configured = vi.hoisted(() => ({ store: undefined as unknown }))
vi.mock('@/lib/object-store/object-store', async (original) => ({
  ...(await original<typeof import('@/lib/object-store/object-store')>()),
  objectStore: () => configured.store,
}))

let there: Awaited<ReturnType<typeof pretendStore>>
let nina: Musician
let songId: string

beforeEach(async () => {
  there = await pretendStore()
  configured.store = storeAt(there.settings, 1_000)
  nina = await createMusician('Nina')
  songId = await createSong(nina, { title: 'So What' })
})
afterEach(async () => {
  await there.close()
  await db().delete(chartObjects)
})

const bring = (bytes: Buffer, formKey: string = randomUUID()) => {
  const file = { name: 'so what.pdf', type: 'application/pdf' as const, pages: 1, bytes }
  return addChartFile(ownRepertoire(nina), songId, { about: chartAbout.parse({ kind: 'part' }), file, formKey })
}
const brought = async (bytes: Buffer) => ((await bring(bytes)) as { id: string }).id
const rows = () =>
  db().select().from(chartFiles).where(eq(chartFiles.repertoireId, nina.repertoireId)).orderBy(chartFiles.id)
const aDayPasses = () => db().update(chartObjects).set({ createdAt: sql`now() - interval '25 hours'` })

test('an uploaded chart goes into the store, and comes from there in parts to whoever may read its song', async () => {
  const bytes = randomBytes(5_000)
  const id = await brought(bytes)
  expect(await rows()).toMatchObject([{ content: null, objectKey: expect.stringMatching(/^charts\//), size: 5_000 }])
  const own = ownRepertoire(nina)
  expect(await findChartFile(own, id)).toMatchObject({ size: 5_000 })
  expect(await readChartBytes(own, id, 100, 199)).toEqual(bytes.subarray(100, 200))
  expect(await readChartBytes(ownRepertoire(await createMusician()), id, 0, 9)).toBeUndefined()
  for await (const [chart] of exportedCharts(own)) expect(chart?.file?.content).toBe(bytes.toString('base64'))
})

test('what was uploaded before there was a store still comes from the database', async () => {
  const store = configured.store
  configured.store = undefined
  const id = await brought(Buffer.from('before'))
  configured.store = store
  expect(await readChartBytes(ownRepertoire(nina), id, 0, 5)).toEqual(Buffer.from('before'))
})

test('while the store is away nothing is half written, and the same form succeeds later', async () => {
  there.fault.now = 'error'
  const key = randomUUID()
  await expect(bring(Buffer.from('file'), key)).rejects.toThrow(StoreUnreachable)
  expect(await rows()).toEqual([])
  there.fault.now = 'none'
  const made = await bring(Buffer.from('file'), key)
  if (typeof made === 'string') throw new Error('No chart was made.')
  there.fault.now = 'slow'
  await expect(readChartBytes(ownRepertoire(nina), made.id, 0, 3)).rejects.toThrow(StoreUnreachable)
})

test('the same bytes are one object, and a form that arrives twice leaves no second one', async () => {
  const [bytes, key] = [randomBytes(50), randomUUID()]
  const made = await bring(bytes, key)
  expect(await bring(bytes, key)).toEqual(made)
  await bring(bytes)
  expect(there.objects.size).toBe(1)
  const both = await Promise.all(
    [bring(Buffer.from('at once'), key), bring(Buffer.from('at once'), key)].map((one) => one.catch(() => 0)),
  )
  expect(both).toEqual([0, 0])
  expect(there.objects.size).toBe(1)
})

test('a refused file leaves no object behind', async () => {
  for (let at = 0; at < CHART_LIMITS.charts; at++)
    await addChart(ownRepertoire(nina), songId, chartForm.parse({ text: `[Am]la ${at}` }), randomUUID())
  expect(await bring(Buffer.from('one too many'))).toBe('full')
  expect(there.objects.size).toBe(0)
})

test('housekeeping removes what no file names, after a day, and comes back where the store did not answer', async () => {
  await bring(Buffer.from('stays'))
  await bring(Buffer.from('goes'))
  await db().execute(
    sql`update charts set file_id = null, text = 'x' where file_id in (select id from chart_files where size = 4 and repertoire_id = ${nina.repertoireId})`,
  )
  await db().execute(sql`delete from chart_files where size = 4 and repertoire_id = ${nina.repertoireId}`)
  expect(await removeUnusedObjects()).toBe(0)
  await aDayPasses()
  there.fault.now = 'error'
  await expect(removeUnusedObjects()).rejects.toThrow(StoreUnreachable)
  there.fault.now = 'none'
  expect(await removeUnusedObjects()).toBe(1)
  expect([...there.objects.values()].map(({ bytes }) => bytes.toString())).toEqual(['stays'])
})

test('of a musician who is deleted nothing stays in the store', async () => {
  await bring(Buffer.from('private'))
  await db().delete(users).where(eq(users.id, nina.id))
  await aDayPasses()
  expect(await removeUnusedObjects()).toBe(1)
  expect(there.objects.size).toBe(0)
})
