import { readFileSync, rmSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { ROOT } from '../steps/house.mjs'

/**
 * What a test runner's report and exit code say: `{ passed, failed, broken }`, the last the names of what failed with the
 * first lines of why. A run that broke without a failed test is a failure.
 */
export function countsIn(file, code, read) {
  const counts = report(file, read)
  if (code !== 0 && counts.failed === 0) counts.failed = 1
  return counts
}

export const VITEST = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  broken: report.testResults.flatMap(({ name, message, assertionResults }) => {
    const file = relative(ROOT, name)
    const tests = assertionResults.filter(({ status }) => status === 'failed')
    if (tests.length === 0 && message) return [`${file}: ${beginning(message)}`]
    return tests.map((test) => `${file}: ${test.fullName}: ${beginning(test.failureMessages?.[0] ?? '')}`)
  }),
})

/** A test that passed only at its second attempt has failed. */
export const PLAYWRIGHT = ({ stats, suites }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  broken: suites.flatMap(brokenSpecs),
})

function brokenSpecs({ specs = [], suites = [] }) {
  const failed = specs.filter(({ tests }) => tests.some(({ status }) => status === 'unexpected' || status === 'flaky'))
  const names = failed.map(({ file, title, tests }) => `${file}: ${title}: ${whyOf(tests)}`)
  return [...names, ...suites.flatMap(brokenSpecs)]
}

function whyOf(tests) {
  const result = tests.flatMap(({ results }) => results).find(({ status }) => status !== 'passed')
  return beginning(result?.error?.message ?? result?.status ?? '')
}

const beginning = (text) => stripVTControlCharacters(text).split('\n').slice(0, 4).join(' | ').slice(0, 400)

function report(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { passed: 0, failed: 0, broken: [] }
  } finally {
    rmSync(file, { force: true })
  }
}
