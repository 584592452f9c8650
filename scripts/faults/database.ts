import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ensureDatabase } from '../postgres/databases.mjs'
import { startPostgres } from '../postgres/server.mjs'
import { freePort } from '../steps/port.mjs'
import { watchOver } from '../testing/watchdog.mjs'

const PASSWORD = 'only-for-this-campaign'

/** A PostgreSQL that writes to the disk as a real one does, to be killed and started again on the same data. */
export async function startDatabase(folder: string, disk: string) {
  const options = {
    folder: join(disk, 'postgres'),
    log: join(folder, 'postgres.log'),
    password: PASSWORD,
    port: await freePort(),
    settings: ['max_connections=200', 'shared_buffers=32MB', 'max_wal_size=128MB', 'min_wal_size=32MB'],
  }
  let server = await startPostgres(options)
  let callOff = watchOver([server.pid], folder)
  const address = `127.0.0.1:${options.port}`
  const admin = `postgres://postgres:${PASSWORD}@${address}/postgres`
  await ensureDatabase({ admin, role: 'soleil', password: PASSWORD, database: 'soleil' })
  let restarting: Promise<void> | undefined
  async function restart(signal: 'SIGQUIT' | 'SIGKILL') {
    process.kill(server.pid, signal)
    await untilGone(server.pid)
    callOff()
    server = await patiently(() => startPostgres(options))
    callOff = watchOver([server.pid], folder)
  }
  return {
    url: `postgres://soleil:${PASSWORD}@${address}/soleil`,
    admin,
    port: options.port,
    /** Ends it without a chance to finish anything, and starts it again. */
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
