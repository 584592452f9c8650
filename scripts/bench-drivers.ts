import { sql } from 'drizzle-orm'
import { PAGES } from '@/db/connection/limits'
import { type Opened, openDatabase } from '@/db/connection/open'
import { neonAddress } from './testing/neon-address'
import { startNeonRelay } from './testing/neon-relay.mjs'
import { startTestServers } from './testing/servers.mjs'

// npm run bench:drivers: statements a second over TCP and over Neon's WebSocket, in turns on the same PostgreSQL.

const ROUNDS = 7
const SECONDS = 1.5
const AT_ONCE = 10

const servers = await startTestServers()
const relay = await startNeonRelay(Number(new URL(servers.databaseUrl).port))
const pg = openDatabase(servers.databaseUrl, PAGES)
const neon = openDatabase(neonAddress(servers.databaseUrl, relay.address), PAGES)
try {
  await Promise.all([pg, neon].map(statementsPerSecond))
  const ratios: number[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    const over = { pg: await statementsPerSecond(pg), neon: await statementsPerSecond(neon) }
    ratios.push(over.neon / over.pg)
    console.log(`round ${round}: pg ${Math.round(over.pg)}/s, Neon's driver ${Math.round(over.neon)}/s`)
  }
  const median = ratios.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)]!
  console.log(`Neon's driver over a relay does ${median.toFixed(2)} of what pg does (median of ${ROUNDS} rounds).`)
} finally {
  await Promise.all([pg.pool.end(), neon.pool.end()])
  relay.stop()
  await servers.stop()
}

/** A page of 50 rows, asked for by ten at once. */
async function statementsPerSecond({ database }: Opened): Promise<number> {
  const until = performance.now() + SECONDS * 1000
  let statements = 0
  const asking = async () => {
    for (; performance.now() < until; statements++)
      await database.execute(sql`select n, 'a song called ' || n as title from generate_series(1, 50) as n`)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, asking))
  return statements / SECONDS
}
