import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { COUNTS_REPORTER, countsIn, PLAYWRIGHT, VITEST } from './counts.mjs'
import { runVisibly } from './run-visibly.mjs'

const folder = mkdtempSync(join(tmpdir(), 'soleil-counts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const reportOf = (report: object) => {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}

const TESTS = `
import { expect, test } from 'vitest'
test('a song is added', () => {})
test('a song is found', () => expect('Solar').toBe('Nardis'))
let tries = 0
test('a song is found at last', () => expect(++tries).toBe(2))
`

test('what Vitest says of its tests is counted and named, a second attempt and a file that cannot be read too', async () => {
  writeFileSync(join(folder, 'songs.test.ts'), TESTS)
  writeFileSync(join(folder, 'away.test.ts'), "import './nowhere'")
  writeFileSync(join(folder, 'vitest.config.mjs'), 'export default { test: { retry: 1 } }')
  const file = join(folder, 'counts.json')
  const args = ['run', '--root', folder, '--config', join(folder, 'vitest.config.mjs'), `--reporter=${COUNTS_REPORTER}`]
  const code = await runVisibly('vitest/vitest.mjs', args, { COUNTS_FILE: file })
  const counts = countsIn(file, code, VITEST)
  expect(counts).toMatchObject({ passed: 2, failed: 2 })
  expect(counts.broken).toEqual([
    expect.stringMatching(/^away.test.ts .*nowhere/),
    expect.stringMatching(/^songs.test.ts .*: a song is found: expected 'Solar' to be 'Nardis'/),
  ])
  expect(counts.second).toEqual([
    expect.stringMatching(/^songs.test.ts .*: a song is found at last: expected 1 to be 2/),
  ])
})

test('what the browser says is counted and named, with the reason of the first attempt', () => {
  const results = [{ status: 'failed', error: { message: 'not\nvisible' } }, { status: 'passed' }]
  const spec = (title: string, status: string) => ({ file: 'songs.spec.ts', title, tests: [{ status, results }] })
  const specs = [spec('shown', 'expected'), spec('kept', 'flaky'), spec('lost', 'unexpected')]
  const file = reportOf({ stats: { expected: 1, unexpected: 1, flaky: 1 }, suites: [{ suites: [{ specs }] }] })
  expect(countsIn(file, 1, PLAYWRIGHT)).toEqual({
    ...{ passed: 2, failed: 1 },
    broken: ['songs.spec.ts: lost: not | visible'],
    second: ['songs.spec.ts: kept: not | visible'],
  })
})

test('no report is a failure', () => {
  const nothing = { passed: 0, failed: 1, broken: [], second: [] }
  expect(countsIn(join(folder, 'none.json'), 1, VITEST)).toEqual(nothing)
})
