import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureDatabase } from '../postgres/databases.mjs'
import { startPostgres } from '../postgres/server.mjs'
import { freePort } from '../steps/port.mjs'
import { untilListening } from './until-listening.mjs'
import { watchOver } from './watchdog.mjs'

const PASSWORD = 'only-for-this-test-run'

/**
 * Throw-away PostgreSQL and Redis in a temporary folder on free ports.
 * `found` are the programs of another PostgreSQL than the embedded one. Answers
 * `{ databaseUrl, admin, redisUrl, postgresPid, redisPid, stop }`; the role of `databaseUrl` may create databases and is no
 * superuser, that of `admin` is one.
 */
export async function startTestServers({ found } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'soleil-test-'))
  const [postgres, redis] = await Promise.all([postgresIn(folder, found), redisIn(folder)])
  const callOff = watchOver([postgres.pid, redis.pid], folder)
  const stop = async () => {
    callOff()
    redis.stop()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  const [databaseUrl, { admin }] = [postgres.url, postgres]
  return { databaseUrl, admin, redisUrl: redis.url, postgresPid: postgres.pid, redisPid: redis.pid, stop }
}

async function postgresIn(folder, found) {
  const settings = ['fsync=off', 'max_connections=200', 'shared_buffers=32MB']
  const port = await freePort()
  const server = await startPostgres({
    folder: join(folder, 'postgres'),
    log: join(folder, 'postgres.log'),
    password: PASSWORD,
    port,
    settings,
    found,
  })
  const address = `127.0.0.1:${server.port}`
  const admin = `postgres://postgres:${PASSWORD}@${address}/postgres`
  await ensureDatabase({
    admin,
    role: 'tester',
    password: PASSWORD,
    database: 'tester',
    createsDatabases: true,
  })
  return { url: `postgres://tester:${PASSWORD}@${address}/tester`, admin, pid: server.pid, stop: server.stop }
}

async function redisIn(folder) {
  const port = await freePort()
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder]
  const child = spawn('redis-server', args, { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  await untilListening(port)
  return { url: `redis://127.0.0.1:${port}`, pid: child.pid, stop: () => child.kill('SIGTERM') }
}
