import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startArrangedPostgres } from '@/scripts/roles/testing'

type Operations = typeof import('./statements') & typeof import('./connections') & typeof import('./sizes')

const SLEEP = `SELECT pg_sleep(0.12), 'a title that nobody else may read' AS title`
const QUICK = `SELECT 'a title that nobody else may read' AS quick`
let server: Awaited<ReturnType<typeof startArrangedPostgres>>
let ask: Operations
let site: Client

beforeAll(async () => {
  server = await startArrangedPostgres()
  process.env.DATABASE_URL = server.urlOf('soleil_monitor')
  ask = { ...(await import('./statements')), ...(await import('./connections')), ...(await import('./sizes')) }
}, 60_000)
beforeEach(async () => {
  site = new Client({ connectionString: server.urlOf('soleil_app'), application_name: 'soleil' })
  await site.connect()
  return () => site.end()
})
afterAll(async () => {
  const { disconnect } = await import('../client')
  await disconnect()
  await server?.stop()
})

test('slow statements are told with their times and without a value', async () => {
  for (let time = 0; time < 2; time++) await site.query(SLEEP)
  await site.query(QUICK)
  const slow = await ask.findSlowStatements()
  if (!slow.counted) throw new Error(slow.why)
  const slept = slow.statements.find(({ statement }) => statement.includes('pg_sleep'))!
  expect(slept.statement).toBe('SELECT pg_sleep($1), $2 AS title')
  expect(slept.calls).toBe(2)
  expect(slept.most).toBeGreaterThanOrEqual(120)
  expect(slept.mean).toBeLessThanOrEqual(slept.most)
  expect(slept.total).toBeCloseTo(2 * slept.mean, 1)
  expect(JSON.stringify(slow)).not.toMatch(/nobody else|quick/)
})

test('who is idle in a transaction and who waits for whom is seen', async () => {
  const [holder, waiter] = [site, new Client({ connectionString: server.urlOf('soleil_app') })]
  await waiter.connect()
  await holder.query('BEGIN; LOCK TABLE bands IN EXCLUSIVE MODE')
  const waiting = waiter.query('UPDATE bands SET name = name').catch(() => undefined)
  await expect
    .poll(async () => (await ask.findConnections()).map(({ state, waitsOn }) => [state, waitsOn]))
    .toEqual([
      ['idle in transaction', null],
      ['active', 'Lock: relation'],
    ])
  const [held, stuck] = await ask.findConnections()
  expect(stuck!.waitsFor).toEqual([held!.pid])
  expect(held).toMatchObject({ role: 'soleil_app', application: 'soleil', from: '127.0.0.1' })
  expect(held!.transaction).toBeGreaterThan(0)
  expect((await ask.countConnections()).states).toContainEqual({ state: 'idle in transaction', connections: 1 })
  await holder.query('ROLLBACK')
  await waiting
  await waiter.end()
})

test('tables and indexes are told by their size, and which index nobody has used', async () => {
  await site.query(
    `INSERT INTO bands (id, name) SELECT gen_random_uuid(), 'Band ' || n FROM generate_series(1, 500) AS n`,
  )
  await site.query('SELECT pg_stat_force_next_flush()')
  const [largest] = await ask.findTableSizes()
  expect(largest).toMatchObject({ table: 'bands', rows: 500 })
  expect(largest!.bytes).toBeGreaterThan(500 * 40)
  expect((await ask.findIndexSizes())[0]).toMatchObject({ table: 'bands', index: 'bands_pkey' })
  const unused = (await ask.findUnusedIndexes()).map(({ index }) => index)
  expect(unused).toContain('sessions_user')
  expect(unused).not.toContain('bands_pkey')
  const hits = await ask.cacheHits()
  expect(hits.tables).toBeGreaterThan(0)
  expect(hits.tables).toBeLessThanOrEqual(1)
  expect(hits.bytes).toBeGreaterThan(1_000_000)
})
