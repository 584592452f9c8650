import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { disconnect } from '@/db/client'
import { env } from '@/lib/env'
import { ensureDatabase } from '../postgres/databases.mjs'
import { startPostgres } from '../postgres/server.mjs'
import { freePort } from '../steps/port.mjs'
import { createTemplate } from '../testing/template'
import { startThrowAwayRedis } from '../testing/throw-away-redis'
import { watchOver } from '../testing/watchdog.mjs'
import { type Data, makeData } from './database'
import { startPythonService } from './python-service'
import { openSeedSide } from './seed-design'
import { startSides } from './sides'

export type Choices = {
  songs: number
  musicians: number
  quick: boolean
  withPython: boolean
  tell: (line: string) => void
}
export type World = Awaited<ReturnType<typeof startWorld>>

const PASSWORD = 'only-for-this-bench'
const SETTINGS = [
  ...['fsync=off', 'max_connections=200', 'shared_buffers=2GB', 'work_mem=32MB', 'maintenance_work_mem=512MB'],
  // Of no use to questions of a few milliseconds, and either would make a side look worse than it is.
  ...['jit=off', 'max_parallel_workers_per_gather=0', 'max_wal_size=4GB'],
]

/** A PostgreSQL and a Redis of its own. What a figure needs beyond them is made when the first one asks for it. */
export async function startWorld(choices: Choices) {
  const folder = mkdtempSync(join(tmpdir(), 'soleil-bench-'))
  const closing: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })]
  const [server, redis] = await Promise.all([startServer(folder), startThrowAwayRedis()])
  const callOff = watchOver([server.pid, redis.pid], folder)
  closing.push(server.stop, redis.stop, callOff)
  process.env.REDIS_URL = redis.url
  process.env.AUTH_URL = 'http://localhost:3000'
  process.env.AUTH_SECRET = 'a-secret-that-only-this-bench-uses'
  process.env.DATABASE_URL = server.databaseUrl
  const template = lazily(() => createTemplate(server.databaseUrl))
  const data = lazily(async () => {
    choices.tell(`Making ${choices.songs.toLocaleString('en')} songs of ${choices.musicians.toLocaleString('en')}.`)
    await template()
    const made = await makeData(server, { ...choices, seed: true })
    await use(made)
    return made
  })
  const seed = lazily(async () => {
    const side = await openSeedSide((await data()).url)
    closing.push(side.close)
    return side
  })
  return {
    ...choices,
    folder,
    redis,
    data,
    seed,
    /** A world of another size beside this one, for SOLEil alone. */
    otherData: (songs: number) => makeData(server, { songs, musicians: Math.max(100, songs / 500), seed: false }),
    use,
    sides: lazily(async () => {
      const sides = await startSides({ data: await data(), redisUrl: redis.url, folder, tell: choices.tell })
      closing.push(sides.stop)
      return sides
    }),
    python: lazily(async () => {
      const { url } = await data()
      const service = await startPythonService({ databaseUrl: url, redisUrl: redis.url, folder, seed: await seed() })
      closing.push(service.stop)
      return service
    }),
    close: async () => {
      await disconnect()
      for (const close of closing.reverse()) await close()
    },
  }
}

/** Has SOLEil's own code ask this database from now on. */
async function use({ url }: Data): Promise<void> {
  await disconnect()
  env().DATABASE_URL = url
}

async function startServer(folder: string) {
  const [port, log] = [await freePort(), join(folder, 'postgres.log')]
  const found = { folder: join(folder, 'postgres'), log, password: PASSWORD, port, settings: SETTINGS }
  const { pid, stop } = await startPostgres(found)
  const admin = `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`
  await ensureDatabase({ admin, role: 'bench', password: PASSWORD, database: 'bench', createsDatabases: true })
  return { databaseUrl: `postgres://bench:${PASSWORD}@127.0.0.1:${port}/bench`, admin, pid, stop }
}

function lazily<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined
  return () => {
    made ??= make()
    return made
  }
}
