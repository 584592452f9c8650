import { sql } from 'drizzle-orm'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { firstCause } from '@/lib/first-cause'
import { log } from '@/lib/log'
import { within } from '@/scripts/serve/request-store.mjs'
import { db, rowsOf } from './client'
import { JOBS } from './connection/limits'
import type { Opened } from './connection/open'
import { backend, closeAll, open, setting } from './connection/opened'
import { isUnreachable, sqlState } from './faults'

afterEach(async () => {
  vi.restoreAllMocks()
  await closeAll()
})

const end = (pid: number) => db().execute(sql`select pg_terminate_backend(${pid})`)

test('a session carries its limits, and a job has longer ones', async () => {
  const page = open()
  expect(await setting(page, 'statement_timeout')).toBe('8s')
  expect(await setting(page, 'lock_timeout')).toBe('2s')
  expect(await setting(page, 'idle_in_transaction_session_timeout')).toBe('15s')
  expect(await setting(open(JOBS), 'statement_timeout')).toBe('2min')
})

test('a statement that takes too long is stopped, and the answer is "try again"', async () => {
  const refused = await open({ statement: 200 })
    .database.transaction((tx) => tx.execute(sql`select pg_sleep(5)`))
    .catch((error) => error)
  expect(sqlState(refused)).toBe('57014')
  expect(isUnreachable(refused)).toBe(true)
})

test('a full pool says so within its patience, in the log with numbers, and serves again afterwards', async () => {
  const told = vi.spyOn(log, 'error')
  // Time enough for two connections on a machine that is busy too.
  const pool = open({ most: 2, steady: 1, patience: 900 })
  const holding = [1, 2].map(() => pool.database.execute(sql`select pg_sleep(1.9)`).then(() => 'held'))
  const began = performance.now()
  const refused = await Promise.all([1, 2, 3].map(() => pool.database.execute(sql`select 1`).catch((error) => error)))
  expect(performance.now() - began).toBeLessThan(1_800)
  for (const error of refused) {
    expect(firstCause(error)).toBe('All 2 database connections are in use.')
    expect(isUnreachable(error)).toBe(true)
  }
  expect(told).toHaveBeenCalledWith(expect.objectContaining({ held: 2, most: 2 }), expect.any(String))
  await Promise.all(holding)
  expect(await backend(pool)).toBeGreaterThan(0)
})

describe('the questions of one request', () => {
  /** What a request that asks one question after the other comes to, and after how many milliseconds. */
  const inRequest = (ask: (store: { answered: boolean }) => Promise<unknown>, request = {}) =>
    within(async (store: { answered: boolean }) => {
      const began = performance.now()
      const answer = await ask(store).catch((error: Error) => error)
      return { answer, took: performance.now() - began }
    }, request)
  const nap = (pool: Opened, seconds: number) =>
    pool.database.execute(sql`select pg_sleep(${seconds})`).then(() => 'slept')

  test('wait no longer together than one may: a connection that came late leaves its statement the rest', async () => {
    const pool = open({ most: 1, steady: 1 })
    const holding = nap(pool, 1.5)
    const { answer, took } = await inRequest(() => nap(pool, 2))
    expect(isUnreachable(answer)).toBe(true)
    expect(took).toBeLessThan(3_000)
    await holding
  })

  test('nor one after the other, in a transaction or not; and a request that has no time left asks no more', async () => {
    const pool = open({ most: 1, steady: 1 })
    const { answer, took } = await inRequest(async () => {
      await Promise.all([nap(pool, 0.7), nap(open(), 0.7)])
      return pool.database.transaction(async (tx) => {
        await tx.execute(sql`select pg_sleep(0.9)`)
        await tx.execute(sql`select pg_sleep(2)`)
      })
    })
    expect(isUnreachable(answer)).toBe(true)
    expect(took).toBeGreaterThan(2_000)
    expect(took).toBeLessThan(3_000)
    expect(await backend(pool)).toBeGreaterThan(0)
  })

  test('and a page that was kept waiting before its first question has less of it', async () => {
    const kept = async () => {
      await new Promise((resolve) => setTimeout(resolve, 1_200))
      return nap(open(), 1.5)
    }
    expect(isUnreachable((await inRequest(kept, { method: 'GET', url: '/repertoire' })).answer)).toBe(true)
    expect((await inRequest(kept, { method: 'POST', url: '/repertoire' })).answer).toBe('slept')
    expect((await inRequest(kept, { method: 'GET', url: '/api/auth/callback/google' })).answer).toBe('slept')
  }, 15_000)

  test('time without the database costs nothing, and an answer that has begun may take its time', async () => {
    const pool = open({ patience: 1_500 })
    const { answer } = await inRequest(async (store) => {
      await new Promise((resolve) => setTimeout(resolve, 2_400))
      await nap(pool, 0.1)
      store.answered = true
      for (let naps = 1; naps <= 4; naps++) await nap(pool, 0.7)
      return 'answered'
    })
    expect(answer).toBe('answered')
  })
})

test('who asks for more gets a burst, which ends soon; the steady ones stay', async () => {
  const { pool, database } = open({ steady: 2, most: 6 })
  pool.options.idleTimeoutMillis = 200
  await Promise.all(Array.from({ length: 12 }, () => database.execute(sql`select pg_sleep(0.1)`)))
  expect(pool.totalCount).toBe(6)
  await vi.waitFor(() => expect(pool.totalCount).toBe(2), 3_000)
})

test('the pool of pages keeps 20, bursts to 40, renews after 30 minutes and gives up in time to say so within 3 s', () => {
  expect(open().pool.options).toMatchObject({
    ...{ min: 20, max: 40, maxLifetimeSeconds: 1_800, connectionTimeoutMillis: 2_200 },
    keepAlive: true,
  })
  expect(open(JOBS).pool.options.connectionTimeoutMillis).toBe(30_000)
})

describe('a connection that was ended behind our back', () => {
  test('while idle: nobody notices, and the next statement has another one', async () => {
    const pool = open()
    const before = await backend(pool)
    await end(before)
    expect(await backend(pool)).not.toBe(before)
  })

  test('while reading: it is read again', async () => {
    const pool = open()
    const before = await backend(pool)
    const reading = rowsOf<{ pid: number }>(pool.database, sql`select pg_backend_pid() as pid, pg_sleep(0.4)`)
    await new Promise((resolve) => setTimeout(resolve, 150))
    await end(before)
    expect((await reading)[0]!.pid).not.toBe(before)
  })

  test('while writing: the write is not sent twice', async () => {
    const pool = open()
    await pool.database.execute(sql`create table written (once int)`)
    const before = await backend(pool)
    const writing = pool.database
      .execute(sql`insert into written select 1 from pg_sleep(0.4)`)
      .catch((error: Error) => error)
    await new Promise((resolve) => setTimeout(resolve, 150))
    await end(before)
    expect(isUnreachable(await writing)).toBe(true)
    expect(await rowsOf(pool.database, sql`select 1 from written`)).toEqual([])
  })

  test('at the first statement of a transaction: it begins on another, and no connection is lost for good', async () => {
    const pool = open({ most: 1, steady: 1 })
    for (let time = 0; time < 3; time++) {
      const before = await backend(pool)
      const client = await pool.pool.connect()
      await end(before)
      await new Promise((resolve) => setTimeout(resolve, 50))
      client.release()
      expect(await pool.database.transaction(async () => 'done')).toBe('done')
    }
    expect(pool.pool.totalCount).toBe(1)
  })
})
