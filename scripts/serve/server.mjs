import { createServer } from 'node:http'
import { join } from 'node:path'
import next from 'next'
import { answerClientErrors } from './client-errors.mjs'
import { drain } from './drain.mjs'
import { keepingPages } from './kept-pages.mjs'
import { listener } from './listener.mjs'
import { callingHandlers } from './route-handlers.mjs'

/**
 * Serves the site over http. `settings` are those of lib/settings.mjs. Answers `{ close }`, which lets running requests
 * finish and ends what is left after ten seconds.
 */
export async function serve({ dev = false, settings }) {
  const { HOST: hostname, PORT: port } = settings
  const app = next({ dev, hostname, port, dir: process.cwd() })
  await app.prepare()
  const [pages, folder] = [app.getRequestHandler(), join(process.cwd(), '.next')]
  const handle = dev ? pages : callingHandlers(folder, keepingPages(pages))
  const server = createServer(listener(handle, settings, { dev, built: dev ? '' : join(folder, 'static') }))
  answerClientErrors(server)
  if (dev) server.on('upgrade', app.getUpgradeHandler())
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, resolve)
  })
  return {
    close: async () => {
      await drain(server)
      await app.close()
    },
  }
}
