import setUpDatabase from './database-setup'
import { startNeonRelay } from './neon-relay.mjs'

/** The database of the tests, and a relay to it for Neon's driver. */
export default async function setup() {
  const tearDown = await setUpDatabase()
  const relay = await startNeonRelay(Number(new URL(process.env.TEST_DATABASE_URL as string).port))
  process.env.TEST_NEON_RELAY = relay.address
  return () => {
    relay.stop()
    return tearDown()
  }
}
