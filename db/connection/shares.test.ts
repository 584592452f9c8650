import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startPostgres } from '@/scripts/postgres/server.mjs'
import { freePort } from '@/scripts/steps/port.mjs'
import { watchOver } from '@/scripts/testing/watchdog.mjs'
import { JOBS, type Limits, PAGES, REPLICA, shareOf } from './limits'
import { closeAll, open } from './opened'

const CONNECTIONS = 80
const folder = mkdtempSync(join(tmpdir(), 'soleil-shares-'))
let url: string
let stop = async () => {}

/** PostgreSQL as it comes: 100 connections, three of them for its superuser. */
beforeAll(async () => {
  const port = await freePort()
  const log = join(folder, 'log')
  const server = await startPostgres({ folder: join(folder, 'postgres'), log, port, password: 'test', settings: [] })
  const callOff = watchOver([server.pid], folder)
  url = `postgres://postgres:test@127.0.0.1:${port}/postgres`
  stop = async () => {
    callOff()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})
afterAll(() => stop())
afterEach(closeAll)

test('eight busy processes share the 100 connections of a PostgreSQL as it comes, and each is answered', async () => {
  const processes = Array.from({ length: 8 }, () => ({
    pages: open({ ...shareOf(PAGES, 8, CONNECTIONS), patience: 20_000 }, url),
    jobs: open(shareOf(JOBS, 8, CONNECTIONS), url),
  }))
  const busy = ({ pages, jobs }: (typeof processes)[number]) =>
    [...Array(40).fill(pages), ...Array(10).fill(jobs)].map((pool) => pool.database.execute(sql`select pg_sleep(0.02)`))
  const answers: PromiseSettledResult<unknown>[] = []
  for (const process of processes) answers.push(...(await Promise.allSettled(busy(process))))
  expect(answers.filter(({ status }) => status === 'rejected')).toEqual([])
  const held = processes.flatMap(({ pages, jobs }) => [pages.pool.totalCount, jobs.pool.totalCount])
  expect(held.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(CONNECTIONS)
})

test.each([1, 2, 3, 4, 7, 8])('%i processes at their busiest hold no more than there is', (processes) => {
  const most = (limits: Limits) => shareOf(limits, processes, CONNECTIONS).most
  expect(processes * (most(PAGES) + most(JOBS))).toBeLessThanOrEqual(CONNECTIONS)
  expect(processes * most(REPLICA)).toBeLessThanOrEqual(CONNECTIONS)
  // A job that asks beside its own transaction needs two.
  expect(Math.min(most(JOBS), most(PAGES))).toBeGreaterThanOrEqual(2)
})

test('a process alone has what it always had', () => {
  for (const limits of [PAGES, JOBS, REPLICA]) expect(shareOf(limits, 1, CONNECTIONS)).toEqual(limits)
})
