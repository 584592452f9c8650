import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '../steps/port.mjs'
import { untilListening } from './until-listening.mjs'

/** A Redis of one test file, to be frozen, thawed and ended without anybody else noticing. */
export async function startThrowAwayRedis(given?: number) {
  const port = given ?? (await freePort())
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', '/tmp']
  const child = spawn('redis-server', args, { stdio: 'ignore' })
  await untilListening(port)
  return {
    url: `redis://127.0.0.1:${port}`,
    pid: child.pid!,
    freeze: () => child.kill('SIGSTOP'),
    thaw: () => child.kill('SIGCONT'),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGCONT')
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}
