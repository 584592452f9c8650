import { spawn } from 'node:child_process'
import type { Proof } from './proof'

/** Whatever is sent that no browser sends, the site stays up and tells nothing of its inside. */
export const requests: Proof = {
  name: 'requests',
  says: 'Requests that no browser sends bring nothing down, are told nothing of the inside, and are no error of ours.',
  runs: 20_000,
  async prove({ seed, runs, tell }) {
    const env = { ...process.env, REQUESTS: String(runs), REQUESTS_SEED: String(seed) }
    const args = ['scripts/test.mjs', 'e2e', 'requests.spec.ts']
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.on('data', (text) => tell(String(text).trimEnd()))
    const code = await new Promise((resolve) => child.once('close', resolve))
    return { counts: { requests: runs }, failures: code === 0 ? [] : ['some were answered wrongly: see above'] }
  },
}
