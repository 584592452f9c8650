import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Noticed, type NoticedRules, recordedRules, recordRules } from '@/scripts/rules/noticed'
import type { Proof } from './proof'
import { runVitest } from './run-vitest'

type Found = {
  cases: number
  known: string[]
  /** The rules that a case noticed, with its name. */
  caught: Record<string, string>
  /** The rules that any case reaches, with the names of those. */
  reach: Record<string, string[]>
  complaints: string[]
}

/**
 * Each rule of who may do what, taken away by itself, makes the table of who may do what fail; of those that it does not miss,
 * a test of the project by its name; and what neither misses is said a second time by other rules. What noticed a rule is
 * kept (`scripts/rules/noticed.json`) and asked first the next time, by `npm test` too. `RULES_ONLY` chooses entries of the table.
 */
export const rules: Proof = {
  name: 'rules',
  says: 'Whichever rule of who may do what is taken away, somebody is seen to get what is not theirs.',
  runs: 1,
  async prove({ tell }) {
    const folder = mkdtempSync(join(tmpdir(), 'soleil-rules-'))
    const file = (name: string) => join(folder, `${name}.json`)
    const read = <Told>(name: string): Told => JSON.parse(readFileSync(file(name), 'utf8'))
    const write = (name: string, value: unknown) => writeFileSync(file(name), JSON.stringify(value))
    const ask = async <Told>(name: string, about?: unknown): Promise<Told> => {
      if (about) write('in', about)
      const environment = { RULES_IN: file('in'), RULES_OUT: file(name), RULES_SOME: 'Infinity' }
      await runVitest(['--config', 'scripts/rules/vitest.config.ts', `scripts/rules/${name}.ts`], environment, tell)
      return read(name)
    }
    try {
      const recorded = recordedRules()
      const held = await ask<NoticedRules>('ask-again')
      // What a test noticed is asked of that test before the table is searched for it.
      const byTest = Object.keys(recorded).filter((rule) => 'test' in recorded[rule]!)
      const settled = [...Object.keys(held), ...byTest]
      const { cases, known, caught, reach, complaints } = await ask<Found>('search-table', settled)
      // A part of the table does not reach what belongs to the rest of it.
      const all = process.env.RULES_ONLY ? Object.keys(reach) : [...new Set([...known, ...Object.keys(reach)])]
      const noticed: NoticedRules = {}
      for (const rule of all) {
        if (held[rule]) noticed[rule] = held[rule]
        else if (caught[rule]) noticed[rule] = { case: caught[rule] }
      }
      const open = () => all.filter((rule) => !noticed[rule])
      const parts = partsOf(open(), recorded).map(async (rules, part) => {
        write(`asked-${part}`, rules)
        write(`told-${part}`, {})
        await byNamedTests(file(`asked-${part}`), file(`told-${part}`), tell)
        Object.assign(noticed, read<NoticedRules>(`told-${part}`))
      })
      await Promise.all(parts)
      const noticing = Object.values(noticed).flatMap((one) => ('case' in one ? [one.case] : []))
      const asked = Object.fromEntries(open().flatMap((rule) => (reach[rule] ? [[rule, reach[rule]]] : [])))
      if (open().length) Object.assign(noticed, await ask<NoticedRules>('second-walls', { reach: asked, noticing }))
      const nobody = open()
      for (const rule of nobody) noticed[rule] = { nobody: true }
      recordRules(process.env.RULES_ONLY ? { ...recorded, ...noticed } : noticed)
      const count = (is: (one: Noticed) => boolean) => Object.values(noticed).filter(is).length
      const counts = {
        cases,
        rules: all.length,
        'noticed by the table': count(isByItself),
        'noticed by a test with a name': count((one) => 'test' in one && !one.without),
        'second walls': count((one) => 'without' in one && Boolean(one.without?.length)),
      }
      if (!cases) complaints.push('No entry of the table was chosen.')
      return { counts, failures: [...nobody.map((rule) => `not noticed: ${rule}`), ...complaints] }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

/** Whether a case misses a rule when no other one is gone. */
function isByItself(noticed: Noticed | undefined): boolean {
  return noticed !== undefined && 'case' in noticed && !noticed.without?.length
}

/** As many parts as there are processors; what one file of tests noticed, and what is open of one source, is in one of them. */
function partsOf(rules: string[], recorded: NoticedRules): string[][] {
  const groups = new Map<string, string[]>()
  for (const rule of rules) {
    const known = recorded[rule]
    const file = (known && 'test' in known ? known.test : rule).split(':')[0]!
    groups.set(file, [...(groups.get(file) ?? []), rule])
  }
  const parts = Array.from({ length: availableParallelism() }, () => [] as string[])
  const largestFirst = [...groups.values()].toSorted((one, other) => other.length - one.length)
  for (const group of largestFirst) parts.toSorted((one, other) => one.length - other.length)[0]!.push(...group)
  return parts
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
