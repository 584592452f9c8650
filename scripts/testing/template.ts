import { migrate } from '../migrations/migrate'
import { withClient } from '../postgres/databases.mjs'

const TEMPLATE = 'soleil_template'
const COPIES = 'soleil_copy_'

/** A database with every migration applied, to be copied for each test file. */
export async function createTemplate(server: string) {
  await dropTestDatabases(server)
  await withClient(server, (client) => client.query(`CREATE DATABASE ${TEMPLATE}`))
  await migrate(addressOf(server, TEMPLATE))
}

/** A fresh copy of the template; answers its address. */
export async function copyTemplate(server: string, name: string) {
  const database = `${COPIES}${name}`
  await withClient(server, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${database} TEMPLATE ${TEMPLATE}`)
  })
  return addressOf(server, database)
}

export async function dropTestDatabases(server: string) {
  await withClient(server, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      `SELECT datname FROM pg_database WHERE datname = $1 OR starts_with(datname, $2)`,
      [TEMPLATE, COPIES],
    )
    for (const { datname } of rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`)
  })
}

function addressOf(server: string, database: string) {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
