import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createVitest, type TestModule, type TestSpecification, type Vitest } from 'vitest/node'

/** What is known of a file of tests as it is: the rules it reaches, and the tests in it that fail with all of them. */
type Before = { reaches: Set<string>; failing: Set<string> }

const [RULES, OUT] = process.argv.slice(2) as [string, string]
const SOURCES = ['auth.ts', ...['db', 'auth', 'actions', 'app'].flatMap(sourcesIn)]
const FOLDER = mkdtempSync(join(tmpdir(), 'soleil-reached-'))
const before = new Map<string, Before>()

/** Which test beside the table fails without each of these rules, and holds with it: written as JSON, by the rule's name. */
async function main() {
  process.env.RULES_FOLDER = FOLDER
  const vitest = await createVitest('test', { config: 'scripts/rules/tests.config.ts', watch: false, reporters: [{}] })
  const files = await vitest.globTestSpecifications()
  const caught: Record<string, string> = {}
  for (const rule of JSON.parse(readFileSync(RULES, 'utf8')) as string[]) {
    const found = await missing(vitest, files, rule)
    if (found) caught[rule] = found
    process.stdout.write(`${found ? `fails without it: ${found}` : 'no test fails'}: ${rule}\n`)
    writeFileSync(OUT, JSON.stringify(caught))
  }
  await vitest.close()
  rmSync(FOLDER, { recursive: true, force: true })
}

/** First the tests that import the rule's own file, then those that import one that imports it. */
async function missing(vitest: Vitest, files: TestSpecification[], rule: string): Promise<string | undefined> {
  const own = rule.split(':')[0]!
  const near = files.filter(({ moduleId }) => imports(moduleId, own))
  const users = SOURCES.filter((file) => imports(file, own))
  const further = files.filter((file) => !near.includes(file) && users.some((user) => imports(file.moduleId, user)))
  for (const one of [...near, ...further]) {
    const { reaches, failing } = before.get(one.moduleId) ?? (await asItIs(vitest, one))
    if (!reaches.has(rule)) continue
    const failed = await failedIn(vitest, one, [rule])
    const found = failed.find((test) => !failing.has(test))
    // With the rule again, in a database that has seen all of this: what fails now too has noticed nothing.
    if (found && !(await failedIn(vitest, one, [])).includes(found)) return found
  }
  return undefined
}

async function asItIs(vitest: Vitest, file: TestSpecification): Promise<Before> {
  for (const name of toldReached()) rmSync(name)
  const failing = new Set(await failedIn(vitest, file, []))
  const reached = toldReached().flatMap((name) => JSON.parse(readFileSync(name, 'utf8')) as string[])
  const known = { reaches: new Set(reached), failing }
  before.set(file.moduleId, known)
  return known
}

async function failedIn(vitest: Vitest, file: TestSpecification, off: string[]): Promise<string[]> {
  writeFileSync(join(FOLDER, 'off.json'), JSON.stringify(off))
  const { testModules } = await vitest.runTestSpecifications([file])
  return testModules.flatMap(failures)
}

function toldReached(): string[] {
  const names = readdirSync(FOLDER).filter((name) => name.startsWith('reached-'))
  return names.map((name) => join(FOLDER, name))
}

/** A file that could not even be prepared has no tests that failed, and is no test that noticed anything. */
function failures(module: TestModule): string[] {
  return [...module.children.allTests('failed')].map(({ fullName }) => `${module.relativeModuleId}: ${fullName}`)
}

function sourcesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const names = files.filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
  return names.map((name) => join(folder, name))
}

function imports(file: string, what: string): boolean {
  const name = what.replace(/^.*\/|\.tsx?$/g, '')
  return new RegExp(`from '[^']*/${name}'|import\\('[^']*/${name}'\\)`).test(readFileSync(file, 'utf8'))
}

await main()
// Tests that failed are what was looked for.
process.exitCode = 0
