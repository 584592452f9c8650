import { childrenOf } from '../testing/children-of'

/** Kills a PostgreSQL with all of its processes at once: none of them can finish what it does, or answer. */
export function crash(postmaster: number): void {
  // It shall start no others meanwhile.
  process.kill(postmaster, 'SIGSTOP')
  for (const pid of [...childrenOf(postmaster), postmaster])
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
}
