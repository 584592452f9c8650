import { expect, test } from 'vitest'
import { runCommand } from '@/scripts/testing/run-command'

test('of what a PostgreSQL acknowledged before it was killed nothing is lost, doubled or there in part', async () => {
  const { code, stdout, stderr } = await runCommand(['scripts/prove.ts', 'kills', '--runs=4'])
  console.log(stdout)
  expect(code, stdout + stderr).toBe(0)
  const [, kills, forms, songs] = /\n {2}(\d+) kills, ([\d,]+) forms acknowledged, ([\d,]+) imported songs/.exec(
    stdout,
  )!
  expect(Number(kills)).toBeGreaterThanOrEqual(4)
  expect(Number(forms!.replaceAll(',', '')) + Number(songs!.replaceAll(',', ''))).toBeGreaterThan(100)
}, 300_000)
