import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Proof } from './proof'
import { runVitest } from './run-vitest'

type Found = { cases: number; rules: number; caught: number; second: number; survivors: string[]; complaints: string[] }

/** Each rule of who may do what, taken away by itself, makes the table of who may do what fail. */
export const rules: Proof = {
  name: 'rules',
  says: 'Whichever rule of who may do what is taken away, somebody is seen to get what is not theirs.',
  runs: 10_000,
  async prove({ runs, tell }) {
    const folder = mkdtempSync(join(tmpdir(), 'soleil-rules-'))
    const out = join(folder, 'found.json')
    try {
      await runVitest(
        ['--config', 'scripts/rules/vitest.config.ts'],
        { RULES_OUT: out, RULES_RUNS: String(runs) },
        tell,
      )
      const { cases, rules, caught, second, survivors, complaints } = JSON.parse(readFileSync(out, 'utf8')) as Found
      const failures = [...survivors.map((rule) => `not noticed: ${rule}`), ...complaints]
      return { counts: { cases, rules, caught, 'second walls': second }, failures }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
