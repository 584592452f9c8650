import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureDatabase } from '../postgres/databases.mjs'
import { runAs } from '../postgres/run-as.mjs'
import { startPostgres } from '../postgres/server.mjs'
import { freePort } from '../steps/port.mjs'
import { watchOver } from './watchdog.mjs'

const PASSWORD = 'only-for-this-test-run'

/**
 * A PostgreSQL and a streaming replica of it, both of these programs, in a temporary folder. `url` and `replicaUrl` are the
 * addresses of an ordinary role, `replicaAdmin` that of the replica's superuser.
 */
export async function startReplicated(found) {
  const folder = mkdtempSync(join(tmpdir(), 'soleil-replica-'))
  const start = async (name) =>
    startPostgres({
      folder: join(folder, name),
      log: join(folder, `${name}.log`),
      password: PASSWORD,
      port: await freePort(),
      settings: ['shared_buffers=32MB', 'wal_level=replica'],
      found,
    })
  const primary = await start('primary')
  await ensureDatabase({ admin: admin(primary), role: 'soleil', password: PASSWORD, database: 'soleil' })
  copyTo(join(folder, 'replica'), primary, found)
  const replica = await start('replica')
  const callOff = watchOver([primary.pid, replica.pid], folder)
  return {
    url: `postgres://soleil:${PASSWORD}@127.0.0.1:${primary.port}/soleil`,
    replicaUrl: `postgres://soleil:${PASSWORD}@127.0.0.1:${replica.port}/soleil`,
    replicaAdmin: admin(replica),
    replica,
    stop: async () => {
      callOff()
      await replica.stop()
      await primary.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function admin({ port }) {
  return `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`
}

function copyTo(folder, { port }, { basebackup, postgres }) {
  const as = runAs(postgres)
  const source = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres']
  const [file, args, options] = as.command(basebackup, [...source, '-D', folder, '-R', '-c', 'fast', '-X', 'stream'])
  const env = { PATH: process.env.PATH, PGPASSWORD: PASSWORD }
  const copied = spawnSync(file, args, { ...options, cwd: '/', encoding: 'utf8', env })
  if (copied.status !== 0) throw new Error(`The replica could not be made: ${copied.stderr}`)
}
