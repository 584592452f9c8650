import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openHouse } from './steps/closing.mjs'
import { makeHouse, ROOT } from './steps/house.mjs'
import { installDependencies } from './steps/install.mjs'
import { requireNode } from './steps/node-version.mjs'
import { step } from './steps/step.mjs'

// npm test                       everything
// npm test -- unit [vitest …]    what needs no browser
// npm test -- e2e [playwright …] what needs one

const [part, ...args] = process.argv.slice(2)
const wants = (name) => part === undefined || part === name
// The tests never see what belongs to somebody: their databases and accounts are their own.
const PRIVATE = /^(?:DATABASE_URL|TEST_DATABASE_URL|REDIS_URL|AUTH_.*|HOST|PORT|TRUST_PROXY|NODE_ENV)$/
for (const name of Object.keys(process.env)) if (PRIVATE.test(name)) delete process.env[name]
process.env.NEXT_TELEMETRY_DISABLED = '1'
process.chdir(ROOT)

await openHouse(async ({ onClose, signal }) => {
  await step('Node', () => requireNode())
  makeHouse()
  await step('Dependencies', installDependencies)
  const { equipMachine } = await import('./testing/machine.mjs')
  await step('Machine', () => equipMachine(['redis-server', ...(wants('e2e') ? ['chromium'] : [])]))

  const { checkSources, testInBrowser, testUnits } = await import('./testing/parts.mjs')
  const { startTestServers } = await import('./testing/servers.mjs')
  const folder = mkdtempSync(join(tmpdir(), 'soleil-run-'))
  onClose(() => rmSync(folder, { recursive: true, force: true }))
  const results = []
  if (part === undefined) results.push(await checkSources())
  const servers = await step('PostgreSQL and Redis', startTestServers)
  onClose(servers.stop)
  const run = { servers, folder, args, onClose }
  signal.throwIfAborted()
  if (wants('unit')) results.push(await testUnits(run))
  signal.throwIfAborted()
  if (wants('e2e')) results.push(await testInBrowser(run).catch(broken))
  signal.throwIfAborted()
  return summary(results)
})

function broken(error) {
  console.error(error)
  return { passed: 0, failed: 1, broken: [String(error)] }
}

function summary(results) {
  const sum = (name) => results.reduce((total, result) => total + result[name], 0)
  const [passed, failed] = [sum('passed'), sum('failed')]
  const named = (kind) => results.flatMap((result) => result[kind] ?? [])
  const second = named('second').map((line) => `Passed at the second attempt: ${line}`)
  // Last, so that the end of a long output names what to look at.
  process.on('exit', () =>
    console.log(['', ...second, ...named('broken'), '', `${passed} passed, ${failed} failed`].join('\n')),
  )
  return failed > 0 || passed === 0 ? 1 : 0
}
