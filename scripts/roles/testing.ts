import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../migrations/migrate'
import { withClient } from '../postgres/databases.mjs'
import { startPostgres } from '../postgres/server.mjs'
import { WATCHED } from '../postgres/watched.mjs'
import { freePort } from '../steps/port.mjs'
import { debianPostgres } from '../testing/debian-postgres.mjs'
import { watchOver } from '../testing/watchdog.mjs'
import { arrangeRoles, LOGINS } from './arrange.mjs'

const DATABASE = 'soleil'

/**
 * A PostgreSQL of one test file, whose superuser the test is; Debian's with `TEST_DEBIAN`. `urlOf` answers the address of a role
 * in its database.
 */
export async function startOwnPostgres() {
  const folder = mkdtempSync(join(tmpdir(), 'soleil-roles-'))
  const log = join(folder, 'postgres.log')
  const settings = ['fsync=off', 'shared_buffers=32MB', ...WATCHED]
  const server = await startPostgres({
    folder: join(folder, 'postgres'),
    log,
    password: 'postgres',
    port: await freePort(),
    settings,
    found: process.env.TEST_DEBIAN ? debianPostgres()! : undefined,
  })
  const callOff = watchOver([server.pid], folder)
  const urlOf = (role: string, database = DATABASE) => `postgres://${role}:${role}@127.0.0.1:${server.port}/${database}`
  const stop = async () => {
    callOff()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  await withClient(urlOf('postgres', 'postgres'), (client) => client.query(`CREATE DATABASE ${DATABASE}`))
  return { urlOf, log, stop }
}

/** The same with the roles, each with its own name for its password, and with every migration applied by the migrator. */
export async function startArrangedPostgres() {
  const server = await startOwnPostgres()
  const passwords = Object.fromEntries(LOGINS.map((name) => [name, `soleil_${name}`]))
  await withClient(server.urlOf('postgres'), (client) => arrangeRoles(client, passwords))
  await migrate(server.urlOf('soleil_migrator'))
  return server
}
