import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ensureDatabase, withClient } from '../postgres/databases.mjs'
import type { programs } from '../postgres/programs.mjs'
import { startPostgres } from '../postgres/server.mjs'
import { freePort } from '../steps/port.mjs'
import { watchOver } from '../testing/watchdog.mjs'
import { crash } from './crash'

type Programs = ReturnType<typeof programs>

const PASSWORD = 'only-for-this-campaign'
const SMALL = ['max_connections=200', 'shared_buffers=32MB', 'max_wal_size=128MB', 'min_wal_size=32MB']

/**
 * A PostgreSQL that writes to the disk as a real one does, to be killed and started again on the same data. `found` are the
 * programs of another one than the embedded.
 */
export async function startDatabase(
  folder: string,
  disk: string,
  { found, settings = SMALL }: { found?: Programs; settings?: string[] } = {},
) {
  const options = {
    folder: join(disk, 'postgres'),
    log: join(folder, 'postgres.log'),
    password: PASSWORD,
    port: await freePort(),
    ...{ settings, found },
  }
  let server = await startPostgres(options)
  let callOff = watchOver([server.pid], folder)
  const address = `127.0.0.1:${options.port}`
  const admin = `postgres://postgres:${PASSWORD}@${address}/postgres`
  await ensureDatabase({ admin, role: 'soleil', password: PASSWORD, database: 'soleil' })
  let restarting: Promise<number> | undefined
  async function restart(signal: 'SIGQUIT' | 'SIGKILL') {
    if (signal === 'SIGKILL') crash(server.pid)
    else process.kill(server.pid, signal)
    await untilGone(server.pid)
    callOff()
    const began = performance.now()
    server = await patiently(() => startPostgres(options))
    callOff = watchOver([server.pid], folder)
    await withClient(admin, (client) => client.query('select 1'))
    return performance.now() - began
  }
  return {
    url: `postgres://soleil:${PASSWORD}@${address}/soleil`,
    admin,
    port: options.port,
    /** Ends it without a chance to finish anything, and starts it again; answers how long it took to answer, in milliseconds. */
    restart(signal: 'SIGQUIT' | 'SIGKILL') {
      restarting = restart(signal)
      return restarting
    },
    async stop() {
      await restarting?.catch(() => {})
      callOff()
      await server.stop()
    },
  }
}

/** The processes of a killed server hold its shared memory for a moment longer. */
async function patiently<Server>(start: () => Promise<Server>): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start()
    } catch (error) {
      if (attempt === 50) throw error
      await pause(100)
    }
  }
}

async function untilGone(pid: number): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 20) {
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
    await pause(20)
  }
  throw new Error('PostgreSQL did not end.')
}
