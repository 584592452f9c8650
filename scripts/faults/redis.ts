import { freePort } from '../steps/port.mjs'
import { startThrowAwayRedis } from '../testing/throw-away-redis'
import { watchOver } from '../testing/watchdog.mjs'

/** A Redis to be killed and started again, empty, on the same port. */
export async function startRedis(folder: string) {
  const port = await freePort()
  let server = await startWatched(port, folder)
  return {
    port,
    url: server.url,
    freeze: () => server.freeze(),
    thaw: () => server.thaw(),
    kill: () => server.stop(),
    async start() {
      server = await startWatched(port, folder)
    },
    stop: () => server.stop(),
  }
}

async function startWatched(port: number, folder: string) {
  const server = await startThrowAwayRedis(port)
  const callOff = watchOver([server.pid], folder)
  return {
    ...server,
    async stop() {
      callOff()
      await server.stop()
    },
  }
}
