import { createMissing, withClient } from '../postgres/databases.mjs'
import { arrangeRoles, LOGINS } from '../roles/arrange.mjs'

const DATABASE = 'soleil'

/**
 * A database of the site's own with the roles of docs/security.md, so that what is tested in a browser comes in with no more
 * rights than on a real machine. `admin` is the address of a superuser. Answers `{ databaseUrl, migratorUrl }`.
 */
export async function arrangeSiteRoles(admin) {
  const passwords = Object.fromEntries(LOGINS.map((role) => [role, `only-for-the-tests-of-${role}`]))
  await withClient(admin, (client) => createMissing(client, DATABASE))
  await withClient(address(admin, 'postgres', new URL(admin).password), (client) => arrangeRoles(client, passwords))
  return {
    databaseUrl: address(admin, 'soleil_app', passwords.app),
    migratorUrl: address(admin, 'soleil_migrator', passwords.migrator),
  }
}

function address(admin, role, password) {
  return Object.assign(new URL(admin), { username: role, password, pathname: `/${DATABASE}` }).href
}
