import { buildPages } from './build.mjs'
import { backUpDaily } from './daily-backup.mjs'
import { blankDaily } from './daily-blanking.mjs'
import { startEmbeddedDatabase } from './embedded-database.mjs'
import { inHouse } from './house.mjs'
import { startLocalIdentity } from './local-identity.mjs'
import { applyMigrations } from './migrations.mjs'
import { seedSampleWorld } from './sample-world.mjs'
import { checkSettings } from './settings.mjs'
import { step } from './step.mjs'
import { untilItAnswers } from './until-it-answers.mjs'

/** From installed dependencies to a site that answers; each part says how it is stopped. Answers the address. */
export async function serveHouse({ onClose, signal }, { dev }) {
  const checked = await step('Address', checkSettings)
  const { settings, needsIdentity } = checked
  if (!dev) await step('Pages', (announce) => buildPages({ others: [inHouse('test.lock')], announce }))
  signal.throwIfAborted()

  const [others] = await together([
    prepareDatabase(checked, onClose),
    needsIdentity && prepareIdentity(settings, onClose),
  ])
  signal.throwIfAborted()

  await step('Server', async () => {
    const { serve } = await import('../serve/server.mjs')
    const { serveProduction } = await import('../serve/production.mjs')
    onClose((await (dev ? serve({ dev, settings }) : serveProduction({ settings }))).close)
    return `on ${settings.HOST}:${settings.PORT}`
  })
  await step('First answer', () => untilItAnswers(localAddress(settings), signal))
  if (!dev) onClose(backUpDaily(others.backup))
  if (!dev) onClose(blankDaily(others.maintenance))
  return settings.AUTH_URL
}

/** Answers the addresses for backups and, where it is known, for maintenance. */
async function prepareDatabase({ settings, isPublic, needsDatabase, needsIdentity }, onClose) {
  let isNew = false
  let migrator = process.env.DATABASE_MIGRATOR_URL
  let backup = process.env.DATABASE_BACKUP_URL
  let maintenance = process.env.DATABASE_MAINTENANCE_URL
  if (needsDatabase) {
    const database = await step('Embedded PostgreSQL', () => startEmbeddedDatabase(settings.SOLEIL_CONNECTIONS))
    onClose(database.stop)
    process.env.DATABASE_URL = database.url
    migrator = database.urlOf('migrator')
    backup = database.urlOf('backup')
    maintenance = database.urlOf('maintenance')
    isNew = database.created
  }
  const url = process.env.DATABASE_URL
  if (isPublic) await step('Rights of the site', () => mayDoNoMore(url))
  await step('Migrations', () => applyMigrations(migrator || url))
  if (needsIdentity) await step('Sample musicians', () => seedSampleWorld({ url, isNew }))
  return { backup: backup || url, maintenance }
}

async function mayDoNoMore(url) {
  const { requireLeastRights } = await import('../roles/least-rights.mjs')
  const { sayingWhy } = await import('../postgres/why-no-database.mjs')
  return sayingWhy(url, requireLeastRights)
}

async function prepareIdentity({ AUTH_URL }, onClose) {
  const identity = await step('Local identity provider', () => startLocalIdentity(AUTH_URL))
  onClose(identity.stop)
  Object.assign(process.env, identity.environment)
}

/** Waits for all of them even when one fails, so that what has been started by then can be stopped. */
async function together(tasks) {
  await Promise.allSettled(tasks)
  return Promise.all(tasks)
}

function localAddress({ HOST, PORT }) {
  const wildcard = HOST === '0.0.0.0' || HOST === '::'
  return `http://${wildcard ? 'localhost' : HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`
}
