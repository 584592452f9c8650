import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { neonConfig } from '@neondatabase/serverless'
import { sql } from 'drizzle-orm'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { firstCause } from '@/lib/first-cause'
import { log } from '@/lib/log'
import { within } from '@/scripts/serve/request-store.mjs'
import { startNeonRelay } from '@/scripts/testing/neon-relay.mjs'
import { db, rowsOf } from './client'
import { JOBS, type Limits, PAGES } from './connection/limits'
import { type Opened, openDatabase } from './connection/open'
import { isRead } from './connection/read-again'
import { isUnreachable, sqlState } from './faults'

const neon = Boolean(process.env.TEST_NEON_RELAY) && process.env.DATABASE_URL!.includes('.neon.tech')
const closing: (() => unknown)[] = []

afterEach(async () => {
  vi.restoreAllMocks()
  for (const close of closing.splice(0)) await close()
})

function open(limits: Partial<Limits> = {}, url = process.env.DATABASE_URL!): Opened {
  const opened = openDatabase(url, { ...PAGES, ...limits })
  closing.push(() => opened.pool.end())
  return opened
}

const backend = ({ database }: Opened) =>
  rowsOf<{ pid: number }>(database, sql`select pg_backend_pid() as pid`).then(([row]) => row!.pid)
const end = (pid: number) => db().execute(sql`select pg_terminate_backend(${pid})`)
const setting = ({ database }: Opened, name: string) =>
  rowsOf<{ value: string }>(database, sql`select current_setting(${name}) as value`).then(([row]) => row!.value)

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
  const pool = open({ most: 2, steady: 1, patience: 400 })
  const holding = [1, 2].map(() => pool.database.execute(sql`select pg_sleep(1)`).then(() => 'held'))
  const began = performance.now()
  const refused = await Promise.all([1, 2, 3].map(() => pool.database.execute(sql`select 1`).catch((error) => error)))
  expect(performance.now() - began).toBeLessThan(900)
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
    const pool = open({ patience: 300 })
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
    min: 20,
    max: 40,
    maxLifetimeSeconds: 1_800,
    connectionTimeoutMillis: 2_200,
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

test('only what reads alone is read again', () => {
  for (const read of ['select 1', 'with a as (select 1) select * from a', ' SELECT updated_at FROM t'])
    expect(isRead(read)).toBe(true)
  for (const write of [
    'insert into t values (1)',
    'with a as (update t set b = 1 returning 1) select * from a',
    'select 1 from t for update',
    `select nextval('s')`,
    'select pg_advisory_xact_lock(1)',
    'begin',
  ])
    expect(isRead(write)).toBe(false)
})

describe.skipIf(neon)('over TCP', () => {
  test('a server that wakes up after 1.5 s is waited for within the time of a page', async () => {
    const door = await doorTo(process.env.DATABASE_URL!, { refusing: 1_500 })
    const began = performance.now()
    expect(await backend(open({}, door.url))).toBeGreaterThan(0)
    expect(performance.now() - began).toBeGreaterThan(1_400)
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  test('a server that accepts and stays silent for 1.5 s is waited for as well', async () => {
    const door = await doorTo(process.env.DATABASE_URL!, { silent: 1_500 })
    const began = performance.now()
    expect(await backend(open({}, door.url))).toBeGreaterThan(0)
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  test('a server that never answers is given up within 3 s, and one that swallows an answer too', async () => {
    const door = await doorTo(process.env.DATABASE_URL!)
    const pool = open({}, door.url)
    await backend(pool)
    door.swallow()
    const began = performance.now()
    const [lost, unborn] = await Promise.all([
      backend(pool).catch((error) => error),
      backend(open({}, door.url)).catch((error) => error),
    ])
    expect(performance.now() - began).toBeLessThan(3_300)
    expect([isUnreachable(lost), isUnreachable(unborn)]).toEqual([true, true])
  })
})

describe.skipIf(!neon)("over Neon's WebSocket", () => {
  const through = (address: string) => {
    const { wsProxy } = neonConfig
    neonConfig.wsProxy = () => `${address}/v1`
    closing.push(() => {
      neonConfig.wsProxy = wsProxy
    })
  }
  const server = () => Number(new URL(process.env.TEST_DATABASE_URL!).port)

  test('a sleeping database is waited for within the time of a page', async () => {
    const relay = await startNeonRelay(server(), { asleep: 1_500 })
    closing.push(relay.stop)
    through(relay.address)
    const began = performance.now()
    expect(await backend(open())).toBeGreaterThan(0)
    expect(performance.now() - began).toBeGreaterThan(1_400)
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  test('behind a pooler, which lends sessions, each transaction carries its limits and nothing stays behind', async () => {
    const pool = open({}, process.env.DATABASE_URL!.replace('soleil.neon.tech', 'soleil-pooler.neon.tech'))
    expect(await setting(pool, 'statement_timeout')).toBe('0')
    const inside = await pool.database.transaction((tx) => setting({ ...pool, database: tx }, 'statement_timeout'))
    expect(inside).toBe('8s')
    expect(await setting(pool, 'statement_timeout')).toBe('0')
  })

  test('a database that is away is given up within 3 s, and the answer is "try again"', async () => {
    const relay = await startNeonRelay(server())
    relay.stop()
    through(relay.address)
    const began = performance.now()
    const refused = await backend(open()).catch((error) => error)
    expect(performance.now() - began).toBeLessThan(3_300)
    expect(isUnreachable(refused)).toBe(true)
  })
})

/** A way to the database through a door that refuses or stays silent at first, or swallows what is sent later. */
async function doorTo(address: string, { refusing = 0, silent = 0 } = {}) {
  const target = Number(new URL(address).port)
  const sockets: Socket[] = []
  let swallowing = false
  const server = createServer((client) => {
    const database = connect(target, '127.0.0.1')
    sockets.push(client, database)
    client.on('error', () => {}).on('close', () => database.destroy())
    database.on('error', () => {}).on('close', () => client.destroy())
    database.on('data', (bytes) => swallowing || client.write(bytes))
    setTimeout(() => client.on('data', (bytes) => swallowing || database.write(bytes)), silent)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  if (refusing) {
    await new Promise((resolve) => server.close(resolve))
    setTimeout(() => server.listen(port, '127.0.0.1'), refusing)
  }
  closing.unshift(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const url = new URL(address)
  url.port = String(port)
  return { url: url.href, swallow: () => (swallowing = true) }
}
