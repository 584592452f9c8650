import type { Proof } from './proof'
import { runVitest } from './run-vitest'

const KINDS = ['signed out', 'deactivated', 'member removed', 'link revoked']
/** Twenty sessions each time, in each of three ways of being away. */
const [SESSIONS, WAYS] = [20, 3]

/** Whoever was let in is not let in any more, from the moment on in which that was decided. */
export const revocation: Proof = {
  name: 'revocation',
  says: 'Who is signed out, deactivated or removed from a band, and who holds a revoked link, gets nothing from then on, also while Redis is away and from a second after it is back.',
  runs: 10_000,
  async prove({ runs, tell }) {
    const [each, rounds] = [Math.ceil(runs / KINDS.length), Math.ceil(runs / 10 / SESSIONS / WAYS)]
    const run = (file: string, environment: Record<string, string>) =>
      runVitest(['--project', 'database', '--retry', '0', file], environment, tell)
    const held = await Promise.all([
      ...KINDS.map((kind) => run('auth/revocation.test.ts', { REVOCATION_TRIES: String(each), REVOCATION_KIND: kind })),
      run('auth/revocation-away.test.ts', { REVOCATION_ROUNDS: String(rounds) }),
    ])
    const counts = { tries: each * KINDS.length, 'while Redis was away': rounds * SESSIONS * WAYS }
    return { counts, failures: held.every(Boolean) ? [] : ['somebody was let in afterwards'] }
  },
}
