import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startedAt } from './process-start.mjs'

test('a process that runs has a beginning of its own', () => {
  expect(startedAt(process.pid)).toBeTruthy()
  expect(startedAt(process.pid)).not.toBe(startedAt(process.ppid))
})

test.runIf(existsSync('/proc/self/stat'))('one that was killed and not asked after yet is over', async () => {
  // The shell becomes a sleep that never asks after its child.
  const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 20'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [line] = await once(parent.stdout, 'data')
  await expect.poll(() => startedAt(Number(String(line)))).toBeNull()
  expect(() => process.kill(Number(String(line)), 0)).not.toThrow()
  parent.kill()
})
