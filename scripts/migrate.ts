import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as applyAll } from 'drizzle-orm/node-postgres/migrator'
import { withClient } from './postgres/databases.mjs'

const FOLDER = fileURLToPath(new URL('../drizzle', import.meta.url))
const LOCK = 7_653_145

/** Applies what is missing of drizzle/ to a database. A second one that migrates at the same time waits for the first. */
export async function migrate(url: string) {
  if (!existsSync(`${FOLDER}/meta/_journal.json`)) return { applied: 0 }
  return withClient(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    const before = await countApplied(client)
    // A migration that has to wait for a running query gives up rather than making everybody queue behind it.
    await client.query(`SET lock_timeout = '3s'`)
    await applyAll(drizzle(client), { migrationsFolder: FOLDER })
    return { applied: (await countApplied(client)) - before }
  })
}

type Client = Parameters<Parameters<typeof withClient>[1]>[0]

async function countApplied(client: Client): Promise<number> {
  const table = await client.query(`SELECT to_regclass('drizzle.__drizzle_migrations') IS NOT NULL AS made`)
  if (!table.rows[0].made) return 0
  const counted = await client.query('SELECT count(*)::int AS n FROM drizzle.__drizzle_migrations')
  return counted.rows[0].n
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { applied } = await migrate(process.env.DATABASE_URL as string)
  console.log(applied ? `${applied} applied` : 'nothing to do')
}
