import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Proof } from './proof'
import { runVitest } from './run-vitest'

type Found = {
  cases: number
  known: string[]
  caught: Record<string, string>
  second: string[]
  left: string[]
  complaints: string[]
}

/**
 * Each rule of who may do what, taken away by itself, makes the table of who may do what fail; of those that it does not miss,
 * a test of the project by its name. `RULES_ONLY` chooses entries of the table.
 */
export const rules: Proof = {
  name: 'rules',
  says: 'Whichever rule of who may do what is taken away, somebody is seen to get what is not theirs.',
  runs: 12,
  async prove({ runs, tell }) {
    const folder = mkdtempSync(join(tmpdir(), 'soleil-rules-'))
    const [out, asked, told] = ['found', 'asked', 'told'].map((name) => join(folder, `${name}.json`)) as [
      string,
      string,
      string,
    ]
    try {
      const environment = { RULES_OUT: out, RULES_FIRST: String(runs) }
      await runVitest(['--config', 'scripts/rules/vitest.config.ts'], environment, tell)
      const { cases, known, caught, second, left, complaints } = JSON.parse(readFileSync(out, 'utf8')) as Found
      const met = new Set([...Object.keys(caught), ...second, ...left])
      // Some of the table does not reach what belongs to the rest of it.
      const unmet = process.env.RULES_ONLY ? [] : known.filter((rule) => !met.has(rule))
      writeFileSync(asked, JSON.stringify([...left, ...unmet]))
      writeFileSync(told, '{}')
      await byNamedTests(asked, told, tell)
      const byTests = JSON.parse(readFileSync(told, 'utf8')) as Record<string, string>
      const survivors = [...left, ...unmet].filter((rule) => !byTests[rule])
      const counts = {
        cases,
        rules: met.size + unmet.length,
        'that no case reaches': unmet.length,
        'noticed by the table': Object.keys(caught).length,
        'second walls': second.length,
        'noticed by a test with a name': Object.keys(byTests).length,
      }
      return { counts, failures: [...survivors.map((rule) => `not noticed: ${rule}`), ...complaints] }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

/** Apart from this process, whose conditions are those of a server. */
function byNamedTests(asked: string, told: string, tell: (line: string) => void): Promise<void> {
  const program = ['--import', 'tsx', 'scripts/rules/named-tests.ts', asked, told]
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'test' }
  const child = spawn(process.execPath, program, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  child.stdout.on('data', (text) => tell(String(text).trimEnd()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error('The tests could not be asked.'))))
  })
}
