import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../steps/house.mjs'
import { startLocalIdentity } from '../steps/local-identity.mjs'
import { freePort } from '../steps/port.mjs'
import { runNode, TYPESCRIPT } from '../steps/run.mjs'
import { untilItAnswers } from '../steps/until-it-answers.mjs'

/**
 * The built site on a free port, with an identity provider that lets the tests choose who they are. `settings` are added to
 * its environment, or replace parts of it; `migratorUrl` is the address of whoever migrates, if that is another role; `migrated`
 * says that the database needs nothing and may be away. Answers `{ settings, log, pid, stop }`; `settings.AUTH_URL` is its address.
 */
export async function startSite({
  databaseUrl,
  migratorUrl = databaseUrl,
  redisUrl,
  folder,
  settings = {},
  migrated = false,
}) {
  const port = await freePort()
  const address = `http://localhost:${port}`
  const identity = await startLocalIdentity(address, { folder, testing: true })
  const complete = {
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    AUTH_SECRET: randomBytes(32).toString('base64url'),
    AUTH_URL: address,
    HOST: '127.0.0.1',
    PORT: String(port),
    ...identity.environment,
    ...settings,
  }
  const log = join(folder, `site-${port}.log`)
  try {
    if (!migrated) await migrate({ ...complete, DATABASE_URL: migratorUrl })
    const site = launch(complete, log)
    const stop = () => Promise.all([ended(site), identity.stop()])
    await untilItAnswers(address).catch(async (error) => {
      await stop()
      throw error
    })
    return { settings: complete, log, pid: site.pid, stop, says: address }
  } catch (error) {
    await identity.stop()
    throw error
  }
}

function migrate(settings) {
  return runNode('The migration', [...TYPESCRIPT, 'scripts/migrate.ts'], settings)
}

function launch(settings, log) {
  const output = openSync(log, 'a', 0o600)
  const site = spawn(process.execPath, ['scripts/serve.mjs'], {
    cwd: ROOT,
    env: { ...process.env, ...settings, NODE_ENV: 'production' },
    stdio: ['ignore', output, output],
    detached: true,
  })
  closeSync(output)
  return site
}

function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  return new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill('SIGTERM')
  })
}
