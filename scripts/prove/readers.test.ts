import { expect, test } from 'vitest'
import { runCommand } from '@/scripts/testing/run-command'

test('a proof tells its seed and its counts, and a name nobody knows is refused', async () => {
  const { code, stdout } = await runCommand(['scripts/prove.ts', 'readers', '--runs=2', '--seed=7'])
  expect(stdout).toMatch(/^\d{4}-\d\d-\d\dT.*, seed 7\nreaders: .*\n/)
  expect(stdout).toContain('  lines: 2 inputs\n')
  expect([code, stdout]).toEqual([0, expect.stringMatching(/ inputs, .* s: proven\n$/)])
  expect((await runCommand(['scripts/prove.ts', 'nothing'])).code).toBe(2)
}, 60_000)
