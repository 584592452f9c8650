import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('no dependency, file or export is there that nothing uses', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/knip/bin/knip.js', '--no-progress'], {
    encoding: 'utf8',
  })
  expect([status, stdout.trim(), stderr.trim()]).toEqual([0, '', ''])
}, 180_000)
