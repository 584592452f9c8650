import { spawn } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../steps/house.mjs'
import { freePort } from '../steps/port.mjs'
import { runNode } from '../steps/run.mjs'
import { untilItAnswers } from '../steps/until-it-answers.mjs'
import { watchOver } from '../testing/watchdog.mjs'

const SOURCE = join(ROOT, 'scripts', 'bench', 'bare')
/** Below the project, so that it is built with the same packages. */
const BUILT = join(ROOT, 'bench', 'bare')

/** The other side: an empty page and a route that does nothing, built and served by the same Next with the same settings. */
export async function startBareNext(folder: string) {
  mkdirSync(BUILT, { recursive: true })
  for (const name of ['app', 'next.config.js']) cpSync(join(SOURCE, name), join(BUILT, name), { recursive: true })
  const environment = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const
  await runNode('next build', [join(ROOT, 'node_modules/next/dist/bin/next'), 'build', BUILT], environment)
  const port = await freePort()
  const server = spawn(process.execPath, [join(SOURCE, 'serve.mjs'), BUILT, String(port)], {
    ...{ cwd: ROOT, stdio: 'ignore', detached: true },
    env: { ...process.env, ...environment },
  })
  const callOff = watchOver([server.pid], folder)
  const address = `http://127.0.0.1:${port}`
  const stop = () => {
    callOff()
    server.kill('SIGTERM')
  }
  await untilItAnswers(address).catch((error) => {
    stop()
    throw error
  })
  return { address, stop }
}
