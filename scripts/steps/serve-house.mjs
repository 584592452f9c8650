import { buildPages } from './build.mjs'
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
  const { settings, isPublic, needsDatabase, needsIdentity } = await step('Address', checkSettings)
  if (!dev) await step('Pages', (announce) => buildPages({ others: [inHouse('test.lock')], announce }))
  signal.throwIfAborted()

  if (needsDatabase) {
    const database = await step('Embedded PostgreSQL', startEmbeddedDatabase)
    onClose(database.stop)
    process.env.DATABASE_URL = database.url
    settings.isNew = database.created
  }
  await step('Migrations', () => applyMigrations(process.env.DATABASE_URL, { isPublic }))
  signal.throwIfAborted()

  if (needsIdentity) {
    const identity = await step('Local identity provider', () => startLocalIdentity(settings.AUTH_URL))
    onClose(identity.stop)
    Object.assign(process.env, identity.environment)
    await step('Sample musicians', () => seedSampleWorld({ url: process.env.DATABASE_URL, isNew: settings.isNew }))
  }
  signal.throwIfAborted()

  await step('Server', async () => {
    const { serve } = await import('../serve/server.mjs')
    const server = await serve({ dev, settings })
    onClose(server.close)
    return `on ${settings.HOST}:${settings.PORT}`
  })
  await step('First answer', () => untilItAnswers(localAddress(settings), signal))
  return settings.AUTH_URL
}

function localAddress({ HOST, PORT }) {
  const wildcard = HOST === '0.0.0.0' || HOST === '::'
  return `http://${wildcard ? 'localhost' : HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`
}
