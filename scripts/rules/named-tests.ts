import { readFileSync, writeFileSync } from 'node:fs'
import { openTests, type Tests } from './ask-tests'
import { type NoticedRules, recordedRules } from './noticed'
import { testsNear } from './tests-near'

const [RULES, OUT] = process.argv.slice(2) as [string, string]
const recorded = recordedRules()
const noticed: NoticedRules = {}

/** Which test beside the table fails without each of these rules, and holds with it: written as JSON, by the rule's name. */
async function main() {
  const tests = await openTests()
  const asked = JSON.parse(readFileSync(RULES, 'utf8')) as string[]
  for (const rule of asked) await askOf(tests, rule)
  const left = asked.filter((rule) => !noticed[rule])
  for (const source of new Set(left.map(sourceOf)))
    await askTogether(
      tests,
      source,
      left.filter((rule) => sourceOf(rule) === source),
    )
  for (const rule of asked) if (!noticed[rule]) tell(`no test fails: ${rule}`)
  await tests.close()
}

/** The test that noticed it once is asked first. */
async function askOf(tests: Tests, rule: string): Promise<void> {
  const known = recorded[rule]
  const once = known && 'test' in known ? known : undefined
  const first = tests.files.filter(({ moduleId }) => once && moduleId.endsWith(`/${once.test.split(':')[0]}`))
  const without = once?.without
  if (without) {
    const failing = first[0] ? await tests.failing(first[0], [...without, rule], without) : []
    return failing[0] ? note(rule, { test: sameOr(failing, once), without }) : undefined
  }
  for (const file of new Set([...first, ...testsNear(sourceOf(rule), tests.files)])) {
    if (!(await tests.reachedBy(file, [rule])).length) continue
    const failing = await tests.failing(file, [rule], [])
    if (failing[0]) return note(rule, { test: sameOr(failing, once) })
  }
}

/** Of these tests the one that is in the record, or the first. */
function sameOr(failing: string[], once: { test: string } | undefined): string {
  return once && failing.includes(once.test) ? once.test : failing[0]!
}

/** Of rules of one source that no test misses by itself: those that say what others of them say, each in its turn the last one to go. */
async function askTogether(tests: Tests, source: string, rules: string[]): Promise<void> {
  for (const file of testsNear(source, tests.files)) {
    if (rules.every((rule) => noticed[rule])) return
    const reached = await tests.reachedBy(file, rules)
    if (reached.length < 2 || !(await tests.failing(file, reached, [])).length) continue
    for (const order of [reached, reached.toReversed()]) {
      const quiet: string[] = []
      for (const rule of order) {
        const [test] = await tests.failing(file, [...quiet, rule], quiet)
        if (!test) quiet.push(rule)
        else if (!noticed[rule]) note(rule, quiet.length ? { test, without: [...quiet] } : { test })
      }
    }
  }
}

function note(rule: string, by: { test: string; without?: string[] }) {
  noticed[rule] = by
  tell(`fails without it: ${by.test}: ${rule}${by.without ? `, beside ${by.without.join(' and ')}` : ''}`)
  writeFileSync(OUT, JSON.stringify(noticed))
}

function sourceOf(rule: string): string {
  return rule.split(':')[0]!
}

function tell(line: string) {
  process.stdout.write(`${line}\n`)
}

await main()
// Tests that failed are what was looked for.
process.exitCode = 0
