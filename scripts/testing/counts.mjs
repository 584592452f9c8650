import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

export const COUNTS_REPORTER = fileURLToPath(new URL('./counts-reporter.mjs', import.meta.url))

/**
 * What a test runner's report and exit code say: `{ passed, failed, broken, second }`, the last two lines with the names of
 * what failed, and of what failed first and passed when it was tried again. A run that broke without a failed test is a failure.
 */
export function countsIn(file, code, read) {
  const { passed, failed, broken, second } = report(file, read)
  return {
    ...{ passed, failed: code !== 0 && failed === 0 ? 1 : failed },
    ...{ broken: broken.map(lineOf), second: second.map(lineOf) },
  }
}

/** The report of COUNTS_REPORTER. */
export const VITEST = (report) => report

export const PLAYWRIGHT = ({ stats, suites }) => {
  const specs = suites.flatMap(specsIn)
  const named = (wanted) => specs.filter(({ tests }) => tests.some(({ status }) => status === wanted)).map(whatAndWhy)
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    broken: named('unexpected'),
    second: named('flaky'),
  }
}

function specsIn({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsIn)]
}

function whatAndWhy({ file, title, tests }) {
  const failed = tests.flatMap(({ results }) => results).find(({ status }) => status !== 'passed')
  return { name: `${file}: ${title}`, why: failed?.error?.message ?? failed?.status ?? '' }
}

function lineOf({ name, why }) {
  const beginning = stripVTControlCharacters(why).split('\n').slice(0, 4).join(' | ').slice(0, 400)
  return `${name}: ${beginning}`
}

function report(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { passed: 0, failed: 0, broken: [], second: [] }
  } finally {
    rmSync(file, { force: true })
  }
}
