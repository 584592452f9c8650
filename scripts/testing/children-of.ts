import { readFileSync } from 'node:fs'

/** The processes that this one started and that live, where Linux tells. */
export function childrenOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  return children ? children.split(' ').map(Number) : []
}
