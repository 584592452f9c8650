import { createMusician, createSession } from '../../e2e/factories'
import { startFaultProxy } from '../testing/fault-proxy'
import { startSite } from '../testing/site.mjs'
import { watchOver } from '../testing/watchdog.mjs'
import { startDatabase } from './database'
import { mountSmallDisk } from './disk'
import { startWriting } from './ledger'
import { startRedis } from './redis'

export type World = Awaited<ReturnType<typeof startWorld>>

/** The servers, the site, one musician who is signed in and one who writes. */
export async function startWorld(folder: string, onClose: (stop: () => unknown) => void) {
  const served = await startServed(folder, onClose)
  const musician = await createMusician()
  const token = await createSession(musician)
  const writing = startWriting(await createMusician(), { ...served.site.settings, LOG_LEVEL: 'silent' })
  onClose(writing.stop)
  return { ...served, musician, token, writing }
}

/** The servers and the built site behind a wire to each of them. */
export async function startServed(folder: string, onClose: (stop: () => unknown) => void) {
  const disk = mountSmallDisk(folder)
  onClose(disk.remove)
  const database = await startDatabase(folder, disk.path)
  onClose(database.stop)
  const redis = await startRedis(folder)
  onClose(redis.stop)
  const toDatabase = await startFaultProxy({ host: '127.0.0.1', port: database.port })
  const toRedis = await startFaultProxy({ host: '127.0.0.1', port: redis.port })
  onClose(toDatabase.stop)
  onClose(toRedis.stop)
  const behind = { databaseUrl: through(database.url, toDatabase.port), redisUrl: through(redis.url, toRedis.port) }
  const site = await startSite({ ...behind, folder })
  const callOff = watchOver([site.pid], folder)
  onClose(async () => {
    callOff()
    await site.stop()
  })
  // What this process asks itself meets no fault of the wire.
  Object.assign(process.env, site.settings, { DATABASE_URL: database.url, LOG_LEVEL: 'silent' })
  return { folder, disk, database, redis, toDatabase, toRedis, behind, site, onClose }
}

function through(url: string, port: number): string {
  const address = new URL(url)
  address.hostname = '127.0.0.1'
  address.port = String(port)
  return address.href
}
