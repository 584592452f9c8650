import { fork } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { HOUSE, ROOT } from './house.mjs'
import { freePort } from './port.mjs'
import { secret } from './secrets.mjs'
import { Sentence } from './sentence.mjs'

const PROGRAM = join(ROOT, 'scripts', 'local-identity', 'main.mjs')
const CLIENT = 'soleil'

/**
 * Starts the local identity provider in a process of its own, for a site at `site`. Answers the settings that point the
 * site at it and how to stop it. It keeps its keys and its log
 * in `folder`; `testing` adds what only the tests may do.
 */
export async function startLocalIdentity(site, { folder = HOUSE, testing = false } = {}) {
  const log = join(folder, 'identity.log')
  const clientSecret = secret('identity-client', folder)
  const port = await freePort(join(folder, 'identity'))
  const output = openSync(log, 'w', 0o600)
  const child = fork(PROGRAM, testing ? ['--testing'] : [], {
    // The channel between the two is also how it notices that we are gone.
    stdio: ['ignore', output, output, 'ipc'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      IDENTITY_PORT: String(port),
      IDENTITY_SITE: site,
      IDENTITY_CLIENT: CLIENT,
      IDENTITY_CLIENT_SECRET: clientSecret,
      IDENTITY_KEYS: join(folder, 'identity-keys.json'),
    },
    detached: true,
  })
  closeSync(output)
  await ready(child, log)
  const issuer = `http://127.0.0.1:${port}`
  return {
    environment: { AUTH_GOOGLE_ID: CLIENT, AUTH_GOOGLE_SECRET: clientSecret, AUTH_GOOGLE_ISSUER: issuer },
    stop: () => ended(child),
    says: `${issuer}, reachable from this machine alone`,
  }
}

function ready(child, log) {
  return new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('error', reject)
    child.once('exit', (code) =>
      reject(new Sentence(`The local identity provider did not start (code ${code}); ${log} says why.`)),
    )
  })
}

function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  return new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill('SIGTERM')
  })
}
