import { inHouse } from './house.mjs'
import { freePort } from './port.mjs'
import { secret } from './secrets.mjs'
import { Sentence } from './sentence.mjs'

const ROLE = 'soleil_app'
const DATABASE = 'soleil'

/** Starts the PostgreSQL of this house, or adopts the one that a killed start left running. Answers its address. */
export async function startEmbeddedDatabase() {
  const { startPostgres } = await import('../postgres/server.mjs')
  const folder = inHouse('postgres')
  const administrator = secret('postgres')
  const server = await startPostgres({
    folder,
    log: inHouse('postgres.log'),
    port: await freePort(folder),
    password: administrator,
  })
  try {
    const url = await ownDatabase(server.port, administrator)
    return { ...server, url, says: says(server) }
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function ownDatabase(port, administrator) {
  const { answers, ensureDatabase } = await import('../postgres/databases.mjs')
  const password = secret('database')
  const url = `postgres://${ROLE}:${password}@127.0.0.1:${port}/${DATABASE}`
  if (await answers(url)) return url
  const admin = `postgres://postgres:${administrator}@127.0.0.1:${port}/postgres`
  await ensureDatabase({ admin, role: ROLE, password, database: DATABASE }).catch((error) => {
    if (error.code !== '28P01') throw error
    throw new Sentence(
      'The passwords in .soleil do not fit the data in .soleil/postgres. They belong together: put both back from one copy.',
    )
  })
  return url
}

function says({ port, adopted, created }) {
  const how = adopted ? 'still running, adopted' : created ? 'made and started' : 'started'
  return `${how} on 127.0.0.1:${port}`
}
