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
  /** The rules that no case noticed, with the names of the cases that reach them. */
  left: Record<string, string[]>
  complaints: string[]
}

/**
 * Each rule of who may do what, taken away by itself, makes the table of who may do what fail; of those that it does not miss,
 * a test of the project by its name; and what neither misses is said a second time by another rule. `RULES_ONLY` chooses
 * entries of the table, `RULES_SHARD` (`1/2`) a part of them.
 */
export const rules: Proof = {
  name: 'rules',
  says: 'Whichever rule of who may do what is taken away, somebody is seen to get what is not theirs.',
  runs: 12,
  async prove({ runs, tell }) {
    const folder = mkdtempSync(join(tmpdir(), 'soleil-rules-'))
    const file = (name: string) => join(folder, `${name}.json`)
    const read = <Told>(name: string): Told => JSON.parse(readFileSync(file(name), 'utf8'))
    const write = (name: string, value: unknown) => writeFileSync(file(name), JSON.stringify(value))
    const askTable = (environment: Record<string, string>) =>
      runVitest(['--config', 'scripts/rules/vitest.config.ts'], environment, tell)
    try {
      await askTable({ RULES_OUT: file('found'), RULES_FIRST: String(runs) })
      const { cases, known, caught, left, complaints } = read<Found>('found')
      const { RULES_ONLY, RULES_SHARD } = process.env
      const isMet = (rule: string) => rule in caught || rule in left
      // A part of the table does not reach what belongs to the rest of it.
      const unmet = RULES_ONLY || RULES_SHARD ? [] : known.filter((rule) => !isMet(rule))
      write('asked', [...Object.keys(left), ...unmet])
      write('told', {})
      await byNamedTests(file('asked'), file('told'), tell)
      const byTests = read<Record<string, string>>('told')
      const quiet = Object.entries(left).filter(([rule]) => !byTests[rule])
      write('quiet', { asked: Object.fromEntries(quiet), alone: Object.keys(left) })
      write('second', [])
      if (quiet.length) await askTable({ RULES_OUT: file('second'), RULES_LEFT: file('quiet') })
      const second = read<string[]>('second')
      const survivors = [...quiet.map(([rule]) => rule), ...unmet].filter(
        (rule) => !byTests[rule] && !second.includes(rule),
      )
      const counts = {
        cases,
        rules: Object.keys({ ...caught, ...left }).length + unmet.length,
        'that no case reaches': unmet.length,
        'noticed by the table': Object.keys(caught).length,
        'noticed by a test with a name': Object.keys(byTests).length,
        'second walls': second.length,
      }
      if (!cases) complaints.push('No entry of the table was chosen.')
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
