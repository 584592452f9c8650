import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Sentence } from '../steps/sentence.mjs'
import { createCluster } from './create-cluster.mjs'
import { putLogAside } from './log-file.mjs'
import { runningPostmaster, stopPostmaster } from './postmaster.mjs'
import { programs } from './programs.mjs'
import { runAs } from './run-as.mjs'

const PATIENCE_MS = 60_000

/**
 * A PostgreSQL on 127.0.0.1 with its data in `folder`, made if need be; one that still runs there is adopted.
 * Answers `{ pid, port, adopted, created, stop }`. `settings` are further lines of its configuration; `found` are the
 * programs of another PostgreSQL than the one that npm brought.
 */
export async function startPostgres({
  folder,
  port,
  password,
  log,
  settings = /** @type {string[]} */ ([]),
  found = programs(),
}) {
  const created = !existsSync(join(folder, 'PG_VERSION'))
  const as = runAs(found.postgres)
  if (created) createCluster({ folder, password, programs: found, as })
  refuseOtherMajor(folder, found.major)

  const running = runningPostmaster(folder)
  const child = running ? null : launch({ folder, port, log, settings, programs: found, as })
  await untilReady({ folder, log, child })
  const server = runningPostmaster(folder)
  return {
    pid: server.pid,
    port: server.port,
    adopted: Boolean(running),
    created,
    stop: () => stopPostmaster(folder, server.pid),
  }
}

function refuseOtherMajor(folder, major) {
  const theirs = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  if (theirs === major) return
  throw new Sentence(
    `The data in ${folder} was made by PostgreSQL ${theirs}, and this SOLEil brings PostgreSQL ${major}. ` +
      `Go back to the SOLEil that made it and take a backup, or move the folder away to begin with an empty one.`,
  )
}

function launch({ folder, port, log, settings, programs: { postgres }, as }) {
  as.own(folder)
  const lines = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    ...settings,
  ]
  const [file, args, options] = as.command(
    postgres,
    ['-D', folder, '-p', port, ...lines.flatMap((line) => ['-c', line])].map(String),
  )
  putLogAside(log)
  const output = openSync(log, 'a', 0o600)
  // A session of its own: Ctrl-C in the terminal must not reach the database before the pages are drained.
  const child = spawn(file, args, {
    ...options,
    cwd: '/',
    detached: true,
    stdio: ['ignore', output, output],
    env: { PATH: process.env.PATH },
  })
  child.on('error', () => {})
  child.unref()
  closeSync(output)
  return child
}

/** Line 8 of postmaster.pid says "ready" once connections are taken. */
async function untilReady({ folder, log, child }) {
  const file = join(folder, 'postmaster.pid')
  const deadline = Date.now() + PATIENCE_MS
  while (Date.now() < deadline) {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
    if (text.split('\n')[7]?.trim() === 'ready') return
    const ended = child ? child.exitCode !== null || child.signalCode !== null : !runningPostmaster(folder)
    if (ended) throw failure(log)
    await pause(15)
  }
  throw failure(log)
}

function failure(log) {
  const text = readFileSync(log, 'utf8')
  if (/No space left on device/.test(text)) return Object.assign(new Error(text), { code: 'ENOSPC' })
  return new Sentence(
    `The embedded PostgreSQL did not start. Its last words, from ${log}:\n${text.trim().split('\n').slice(-8).join('\n')}`,
  )
}
