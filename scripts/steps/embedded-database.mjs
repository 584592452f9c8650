import { inHouse } from './house.mjs'
import { freePort } from './port.mjs'
import { secret } from './secrets.mjs'
import { Sentence } from './sentence.mjs'

const DATABASE = 'soleil'
// The site's secret is older than the other roles.
const SECRETS = { app: 'database' }

/** What PostgreSQL takes by itself, and what is left to commands, backups and its superuser beside the site. */
const [CONNECTIONS, OTHERS] = [100, 20]

/**
 * Starts the PostgreSQL of this house, or adopts the one that a killed start left running. It takes the `connections` of the site
 * and others beside them. Answers the address the site uses, and `urlOf` for those of the other roles.
 */
export async function startEmbeddedDatabase(connections = 0) {
  const { startPostgres } = await import('../postgres/server.mjs')
  const { keepLogSmall } = await import('../postgres/log-file.mjs')
  const { WATCHED } = await import('../postgres/watched.mjs')
  const folder = inHouse('postgres')
  const log = inHouse('postgres.log')
  const administrator = secret('postgres')
  const server = await startPostgres({
    folder,
    log,
    port: await freePort(folder),
    password: administrator,
    settings: [...WATCHED, `max_connections=${Math.max(CONNECTIONS, connections + OTHERS)}`],
  })
  keepLogSmall(log)
  try {
    await arrange(server.port, administrator)
    const urlOf = (role) => address(server.port, `soleil_${role}`, secretOf(role))
    return { ...server, url: urlOf('app'), urlOf, says: says(server) }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** The database and its roles are as they should be, whoever made or restored them. */
async function arrange(port, administrator) {
  const { createMissing, withClient } = await import('../postgres/databases.mjs')
  const { arrangeRoles, LOGINS } = await import('../roles/arrange.mjs')
  const passwords = Object.fromEntries(LOGINS.map((role) => [role, secretOf(role)]))
  try {
    await withClient(address(port, 'postgres', administrator, 'postgres'), (client) => createMissing(client, DATABASE))
    await withClient(address(port, 'postgres', administrator), (client) => arrangeRoles(client, passwords))
  } catch (error) {
    if (error.code !== '28P01') throw error
    throw new Sentence(
      'The passwords in .soleil do not fit the data in .soleil/postgres. They belong together: put both back from one copy.',
    )
  }
}

function address(port, role, password, database = DATABASE) {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`
}

function secretOf(role) {
  return secret(SECRETS[role] ?? role)
}

function says({ port, adopted, created }) {
  const how = adopted ? 'still running, adopted' : created ? 'made and started' : 'started'
  return `${how} on 127.0.0.1:${port}`
}
