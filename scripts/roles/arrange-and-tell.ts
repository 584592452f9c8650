import { randomBytes } from 'node:crypto'
import type { Client } from 'pg'
import { arrangeRoles, LOGINS } from './arrange.mjs'

const SETTINGS = {
  app: 'DATABASE_URL',
  migrator: 'DATABASE_MIGRATOR_URL',
  monitor: 'DATABASE_MONITOR_URL',
  backup: 'DATABASE_BACKUP_URL',
  maintenance: 'DATABASE_MAINTENANCE_URL',
}

/**
 * Arranges the roles and tells their addresses. A password is taken from the environment (`SOLEIL_APP_PASSWORD`,
 * `SOLEIL_MIGRATOR_PASSWORD` …) or made and told this once; the passwords of roles that are there already stay, unless asked for `anew`.
 */
export async function arrangeAndTell(
  client: Client,
  url: string,
  { anew = false, environment = process.env as Record<string, string | undefined> } = {},
): Promise<string> {
  client.on('notice', ({ severity, message }) => severity === 'WARNING' && console.error(message))
  const known = await client.query(`SELECT FROM pg_roles WHERE rolname = 'soleil_maintenance'`)
  const passwords: Partial<Record<(typeof LOGINS)[number], string>> = {}
  const lines = ['The roles are as they should be.']
  for (const name of LOGINS) {
    const given = environment[`SOLEIL_${name.toUpperCase()}_PASSWORD`]
    if (!given && known.rowCount && !anew) continue
    passwords[name] = given || randomBytes(24).toString('base64url')
    if (!given) lines.push(`  ${SETTINGS[name].padEnd(25)} ${addressOf(url, `soleil_${name}`, passwords[name])}`)
  }
  await arrangeRoles(client, passwords)
  if (lines.length > 1) lines.push('These passwords are written down nowhere: keep them now.')
  return lines.join('\n')
}

function addressOf(url: string, role: string, password: string): string {
  const address = new URL(url)
  address.username = role
  address.password = password
  return address.href
}
