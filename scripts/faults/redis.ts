import { freePort } from '../steps/port.mjs'
import { startThrowAwayRedis } from '../testing/throw-away-redis'

/** A Redis to be killed and started again, empty, on the same port. */
export async function startRedis() {
  const port = await freePort()
  let server = await startThrowAwayRedis(port)
  return {
    port,
    url: server.url,
    freeze: () => server.freeze(),
    thaw: () => server.thaw(),
    kill: () => server.stop(),
    async start() {
      server = await startThrowAwayRedis(port)
    },
    stop: () => server.stop(),
  }
}
