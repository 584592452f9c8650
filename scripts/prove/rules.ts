import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Proof } from './proof'

type Found = { cases: number; rules: number; caught: number; survivors: string[]; complaints: string[] }

/** Each rule of who may do what, taken away by itself, makes the table of who may do what fail. */
export const rules: Proof = {
  name: 'rules',
  says: 'Whichever rule of who may do what is taken away, somebody is seen to get what is not theirs.',
  runs: 10_000,
  async prove({ runs, tell }) {
    const folder = mkdtempSync(join(tmpdir(), 'soleil-rules-'))
    const out = join(folder, 'found.json')
    try {
      await vitest({ RULES_OUT: out, RULES_RUNS: String(runs) }, tell)
      const { cases, rules, caught, survivors, complaints } = JSON.parse(readFileSync(out, 'utf8')) as Found
      const failures = [...survivors.map((rule) => `not noticed: ${rule}`), ...complaints]
      return { counts: { cases, rules, caught }, failures }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function vitest(environment: Record<string, string>, tell: (line: string) => void): Promise<void> {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'scripts/rules/vitest.config.ts']
  const env = { ...process.env, ...environment, NODE_ENV: 'test' }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.on('data', (text) => tell(String(text).trimEnd()))
    child.on('error', reject)
    child.on('close', () => resolve())
  })
}
