import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** When a process began, in words that only that process has: numbers of processes are given out again. Null if unknown or over. */
export function startedAt(pid) {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
    // One that was killed and that its parent has not asked after yet runs no more.
    return fields[0] === 'Z' ? null : `${boot} ${fields[19]}`
  } catch {
    const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
    return stdout?.trim() || null
  }
}
