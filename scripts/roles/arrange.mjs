import { readFileSync } from 'node:fs'
import { verifierOf } from './verifier.mjs'

const LOCK = 7_653_147
const [ROLES, RIGHTS] = ['roles.sql', 'rights.sql'].map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))

// It says the same at every start, and a log is no place for passwords; only a superuser may keep it out of there.
const QUIETLY = `SELECT set_config('log_statement', 'none', true) FROM pg_roles WHERE rolname = current_user AND rolsuper`

/** The roles that come in with a password; `soleil_` goes before each name. */
export const LOGINS = /** @type {const} */ (['migrator', 'app', 'monitor', 'backup', 'maintenance'])

/** @typedef {Partial<Record<typeof LOGINS[number], string>>} Passwords */

/**
 * Makes the roles of a SOLEil database, hands everything in it to the owner, and gives each role its rights and, where there is
 * one, its password. All of it or nothing, and the same again when run again. `client` is a superuser or may create roles.
 * @param {import('pg').Client} client
 * @param {Passwords} passwords
 */
export async function arrangeRoles(client, passwords = {}) {
  await transaction(client, async () => {
    await client.query(QUIETLY)
    await client.query(ROLES)
    for (const [name, password] of Object.entries(passwords)) await setPassword(client, `soleil_${name}`, password)
    await client.query('SET LOCAL ROLE soleil_owner')
    await client.query(RIGHTS)
  })
}

/**
 * Gives the roles their rights on tables that a migration has made; nothing where the roles are not in use. Answers whether.
 * @param {import('pg').Client} client
 */
export async function renewRights(client) {
  const { rows } = await client.query(
    `SELECT rolname FROM pg_roles WHERE rolname = 'soleil_owner' AND pg_has_role(current_user, oid, 'USAGE')
       AND EXISTS (SELECT FROM pg_roles WHERE rolname = 'soleil_maintenance')
       AND (SELECT relowner FROM pg_class WHERE oid = to_regclass('public.audit_log')) = oid`,
  )
  if (rows.length === 0) return false
  await transaction(client, async () => {
    await client.query('SET LOCAL ROLE soleil_owner')
    await client.query(RIGHTS)
  })
  return true
}

/** @param {import('pg').Client} client @param {string} role @param {string} password */
async function setPassword(client, role, password) {
  // Neon hands the password on to its own sign-in and takes it only as it is.
  const stored = /\.neon\.tech$/.test(client.host) ? password : verifierOf(password)
  await client.query(`ALTER ROLE ${client.escapeIdentifier(role)} PASSWORD ${client.escapeLiteral(stored)}`)
}

/** @param {import('pg').Client} client @param {() => Promise<void>} run */
async function transaction(client, run) {
  await client.query('BEGIN')
  try {
    // Two at once would find each other's half-made roles.
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK])
    await run()
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}
