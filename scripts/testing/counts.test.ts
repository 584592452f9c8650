import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ROOT } from '../steps/house.mjs'
import { countsIn, PLAYWRIGHT, VITEST } from './counts.mjs'

const folder = mkdtempSync(join(tmpdir(), 'soleil-counts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const reportOf = (report: object) => {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}

test('a test that failed is counted, and named with the beginning of why', () => {
  const tests = [
    { status: 'passed', fullName: 'a song is added' },
    { status: 'failed', fullName: 'a song is found', failureMessages: ['expected 1\nto be 2\na\nb\nfar down'] },
  ]
  const testResults = [{ name: join(ROOT, 'db/songs.test.ts'), message: '', assertionResults: tests }]
  expect(countsIn(reportOf({ numPassedTests: 1, numFailedTests: 1, testResults }), 1, VITEST)).toEqual({
    passed: 1,
    failed: 1,
    broken: ['db/songs.test.ts: a song is found: expected 1 | to be 2 | a | b'],
  })
})

test('a file that could not be read at all is named, and fails', () => {
  const testResults = [{ name: join(ROOT, 'db/songs.test.ts'), message: 'Cannot find module', assertionResults: [] }]
  const counts = countsIn(reportOf({ numPassedTests: 0, numFailedTests: 0, testResults }), 1, VITEST)
  expect(counts).toEqual({ passed: 0, failed: 1, broken: ['db/songs.test.ts: Cannot find module'] })
})

test('in the browser a second attempt is a failure, and the first says why', () => {
  const results = [{ status: 'failed', error: { message: 'not visible' } }, { status: 'passed' }]
  const spec = { file: 'songs.spec.ts', title: 'a song is shown', tests: [{ status: 'flaky', results }] }
  const suites = [{ specs: [], suites: [{ specs: [spec, { ...spec, tests: [{ status: 'expected', results: [] }] }] }] }]
  expect(countsIn(reportOf({ stats: { expected: 1, unexpected: 0, flaky: 1 }, suites }), 0, PLAYWRIGHT)).toEqual({
    passed: 1,
    failed: 1,
    broken: ['songs.spec.ts: a song is shown: not visible'],
  })
})

test('no report is a failure', () => {
  expect(countsIn(join(folder, 'none.json'), 1, VITEST)).toEqual({ passed: 0, failed: 1, broken: [] })
})
