import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createVitest, type TestModule, type TestSpecification } from 'vitest/node'

/** What is known of a file of tests as it is: the rules it reaches, and the tests in it that fail with all of them. */
type Before = { reaches: Set<string>; failing: Set<string> }

/** The tests of the project, to be asked without some of the rules. */
export async function openTests() {
  const folder = mkdtempSync(join(tmpdir(), 'soleil-reached-'))
  process.env.RULES_FOLDER = folder
  const vitest = await createVitest('test', { config: 'scripts/rules/tests.config.ts', watch: false, reporters: [{}] })
  const files = await vitest.globTestSpecifications()
  const before = new Map<string, Before>()

  const failedIn = async (file: TestSpecification, off: string[]): Promise<string[]> => {
    writeFileSync(join(folder, 'off.json'), JSON.stringify(off))
    const { testModules } = await vitest.runTestSpecifications([file])
    return testModules.flatMap(failures)
  }
  const toldReached = () =>
    readdirSync(folder)
      .filter((name) => name.startsWith('reached-'))
      .map((name) => join(folder, name))
  const asItIs = async (file: TestSpecification): Promise<Before> => {
    const known = before.get(file.moduleId)
    if (known) return known
    for (const name of toldReached()) rmSync(name)
    const failing = new Set(await failedIn(file, []))
    const reached = toldReached().flatMap((name) => JSON.parse(readFileSync(name, 'utf8')) as string[])
    const made = { reaches: new Set(reached), failing }
    before.set(file.moduleId, made)
    return made
  }
  return {
    files,
    /** Which of these rules a file of tests reaches. */
    reachedBy: async (file: TestSpecification, rules: string[]) => {
      const { reaches } = await asItIs(file)
      return rules.filter((rule) => reaches.has(rule))
    },
    /** A test that fails without these rules, and holds with those of them that are in `quiet`. */
    failing: async (file: TestSpecification, off: string[], quiet: string[]): Promise<string | undefined> => {
      const { failing } = await asItIs(file)
      const found = (await failedIn(file, off)).find((test) => !failing.has(test))
      // With the rule again, in a database that has seen all of this: what fails now too has noticed nothing.
      return found && !(await failedIn(file, quiet)).includes(found) ? found : undefined
    },
    close: async () => {
      await vitest.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type Tests = Awaited<ReturnType<typeof openTests>>

/** A file that could not even be prepared has no tests that failed, and is no test that noticed anything. */
function failures(module: TestModule): string[] {
  return [...module.children.allTests('failed')].map(({ fullName }) => `${module.relativeModuleId}: ${fullName}`)
}
