import { expect, test } from '@playwright/test'
import { runCommand } from '../scripts/testing/run-command'

test('every fault once: nothing promised is lost, nothing is there twice, nobody is signed out, no page fails', async () => {
  test.setTimeout(240_000)
  const { code, stdout, stderr } = await runCommand(['scripts/faults.ts', '--short'])
  console.log(stdout)
  expect(code, stdout + stderr).toBe(0)
})
