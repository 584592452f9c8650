import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** The server that a data folder names in its postmaster.pid, if it is alive: `{ pid, port }`, otherwise null. */
export function runningPostmaster(folder) {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  if (isPostgres(pid)) return { pid, port: Number(lines[3]) || null }
  rmSync(file, { force: true })
  return null
}

/** Fast shutdown: running transactions are rolled back, everything committed is on disk when this returns. */
export async function stopPostmaster(folder, pid) {
  const deadline = Date.now() + 15_000
  signal(pid, 'SIGINT')
  while (existsSync(join(folder, 'postmaster.pid')) && isPostgres(pid)) {
    if (Date.now() > deadline) return signal(pid, 'SIGQUIT')
    await pause(20)
  }
}

function signal(pid, name) {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/** The number may have gone to another program since, after a restart of the machine for instance. */
function isPostgres(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
  } catch {
    return process.platform !== 'linux'
  }
}
