import { readFileSync, rmSync } from 'node:fs'

/** What a test runner's report and exit code say: `{ passed, failed }`. A run that broke without a failed test is a failure. */
export function countsIn(file, code, read) {
  const counts = report(file, read)
  if (code !== 0 && counts.failed === 0) counts.failed = 1
  return counts
}

export const VITEST = (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests })

/** A test that passed only at its second attempt has failed. */
export const PLAYWRIGHT = ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky })

function report(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { passed: 0, failed: 0 }
  } finally {
    rmSync(file, { force: true })
  }
}
