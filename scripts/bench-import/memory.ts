import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Watches the memory of a process on Linux, which knows its peak to the page; `grown` answers by how many MB it lay above
 * the beginning. Undefined where the system does not say.
 */
export function watchMemory(pid: number): { grown: () => number } | undefined {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5')
    const before = megabytes(pid, 'VmRSS')
    return { grown: () => megabytes(pid, 'VmHWM') - before }
  } catch {
    return undefined
  }
}

function megabytes(pid: number, name: string): number {
  const [, kilobytes] = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!
  return Number(kilobytes) / 1024
}
