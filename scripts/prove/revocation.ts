import type { Proof } from './proof'
import { runVitest } from './run-vitest'

const KINDS = 4

/** Whoever was let in is not let in any more, from the moment on in which that was decided. */
export const revocation: Proof = {
  name: 'revocation',
  says: 'Who is signed out, deactivated or removed from a band, and who holds a revoked link, gets nothing from then on.',
  runs: 10_000,
  async prove({ runs, tell }) {
    const each = Math.ceil(runs / KINDS)
    const tries = { REVOCATION_TRIES: String(each) }
    const held = await runVitest(['--project', 'database', 'auth/revocation.test.ts'], tries, tell)
    return { counts: { tries: each * KINDS }, failures: held ? [] : ['somebody was let in afterwards'] }
  },
}
