import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createVitest, type TestModule, type TestSpecification } from 'vitest/node'

/** What is known of a file of tests: the rules it reaches, and the tests in it that fail all the same. */
type Before = { reaches: string[]; failing: Set<string> }

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
  const without = async (file: TestSpecification, off: string[]): Promise<Before> => {
    const asked = [file.moduleId, ...off.toSorted()].join('\n')
    const known = before.get(asked)
    if (known) return known
    for (const name of toldReached()) rmSync(name)
    const failing = new Set(await failedIn(file, off))
    const reaches = toldReached().flatMap((name) => JSON.parse(readFileSync(name, 'utf8')) as string[])
    before.set(asked, { reaches, failing })
    return { reaches, failing }
  }
  return {
    files,
    /** Which of these rules a file of tests reaches. */
    reachedBy: async (file: TestSpecification, rules: string[]) => {
      const { reaches } = await without(file, [])
      return rules.filter((rule) => reaches.includes(rule))
    },
    /** The tests that fail without these rules, and hold with those of them that are in `quiet`. */
    failing: async (file: TestSpecification, off: string[], quiet: string[]): Promise<string[]> => {
      const { failing } = await without(file, quiet)
      return (await failedIn(file, off)).filter((test) => !failing.has(test))
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
