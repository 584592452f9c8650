import type { Proof } from './proof'
import { runVitest } from './run-vitest'

/** Two members of a band who change one song at once: both changes stay, or one of the two is shown both. */
export const editors: Proof = {
  name: 'editors',
  says: 'Of two who change one song at once both changes stay, or the second is shown both; none is lost unseen.',
  runs: 1_000,
  async prove({ seed, runs, tell }) {
    const rounds = { EDITORS_ROUNDS: String(runs), EDITORS_SEED: String(seed) }
    const held = await runVitest(['--project', 'database', '--retry=0', 'actions/two-editors.test.ts'], rounds, tell)
    return { counts: { rounds: runs }, failures: held ? [] : ['a change was lost unseen'] }
  },
}
