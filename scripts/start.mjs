import { openHouse } from './steps/closing.mjs'
import { loadDotenv } from './steps/dotenv.mjs'
import { inHouse, makeHouse, ROOT } from './steps/house.mjs'
import { installDependencies } from './steps/install.mjs'
import { takeLock } from './steps/lock.mjs'
import { requireNode } from './steps/node-version.mjs'
import { requirePort } from './steps/port.mjs'
import { serveHouse } from './steps/serve-house.mjs'
import { step } from './steps/step.mjs'

// Everything imported above needs nothing but Node: there may be no dependencies yet.

const dev = process.argv.includes('--dev')
const began = performance.now()
process.chdir(ROOT)
process.env.NODE_ENV = dev ? 'development' : 'production'
process.env.NEXT_TELEMETRY_DISABLED ??= '1'

await openHouse(start, { lasting: true })

async function start(house) {
  console.log('\nSOLEil\n')
  await step('Node', () => requireNode())
  await step('Settings', () => loadDotenv(`${ROOT}/.env`))
  const port = Number(process.env.PORT || 3000)
  makeHouse()
  house.onClose(takeLock(inHouse('start.lock'), { address: `port ${port}` }))
  await step(`Port ${port}`, () => requirePort(port, process.env.HOST || '127.0.0.1'))
  await step('Dependencies', installDependencies)
  const address = await serveHouse(house, { dev })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`\nSOLEil is ready after ${seconds} s:  ${address}\n`)
}
